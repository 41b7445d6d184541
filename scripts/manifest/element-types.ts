import type { Attribute, CssProperty, Declaration, Described, Manifest } from './manifest-model.ts';

const HEAD = `// Made from custom-elements.json by "npm run manifest". What each framework makes of it is in the files beside this one.`;

/** The types of all elements' attributes, properties and events, as the files for the frameworks read them. */
export function elementTypes(manifest: Manifest): string {
  const elements = elementsOf(manifest);
  const events = elements.flatMap((element) => (element.events ?? []).map(({ type }) => type.text));
  const imported = new Set([...elements.map(({ name }) => name), ...events.filter((name) => name !== 'Event')]);
  return `${HEAD}
import type {
${[...imported]
  .toSorted()
  .map((name) => `  ${name},\n`)
  .join('')}} from 'integration-elements';

/** Every element by its tag. */
export interface Elements {
${elements.map(elementType).join('')}}

/** The custom properties that style them. */
export interface CustomProperties {
${cssPropertiesOf(manifest)
  .map(({ name, description }) => `${documentation(2, description)}  '${name}'?: string | undefined;\n`)
  .join('')}}
`;
}

/** The declarations that are elements, in the order of their tags. */
export function elementsOf(manifest: Manifest): (Declaration & { tagName: string })[] {
  return manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter((declaration): declaration is Declaration & { tagName: string } => declaration.tagName !== undefined)
    .toSorted((one, other) => one.tagName.localeCompare(other.tagName));
}

/** A property as its host may set it, whether an attribute stands for it or not. */
export function propertiesOf({ members = [] }: Declaration): Described[] {
  return members.filter(({ kind }) => kind === 'field');
}

/** Each once: several elements read the same ones. The section's texts speak for all. */
export function cssPropertiesOf(manifest: Manifest): CssProperty[] {
  const section = 'integrations-section';
  const elements = elementsOf(manifest).toSorted(
    (one, other) => Number(other.tagName === section) - Number(one.tagName === section),
  );
  const byName = new Map<string, CssProperty>();
  for (const property of elements.flatMap(({ cssProperties }) => cssProperties ?? [])) {
    if (!byName.has(property.name)) byName.set(property.name, property);
  }
  return [...byName.values()];
}

function elementType(element: Declaration & { tagName: string }): string {
  const { name, tagName, summary, attributes = [], events = [] } = element;
  // An attribute that is called as its property is set as the property.
  const apart = attributes.filter((attribute) => attribute.name !== attribute.fieldName);
  return `${documentation(2, summary)}  '${tagName}': {
    element: ${name};
    attributes: {
${apart.map((attribute) => `${documentation(6, attribute.description)}      '${attribute.name}'?: ${attributeType(attribute)};\n`).join('')}    };
    properties: {
${propertiesOf(element)
  .map(
    (property) =>
      `${documentation(6, property.description)}      ${property.name}?: ${name}['${property.name}'] | undefined;\n`,
  )
  .join('')}    };
    events: {
${events.map((event) => `${documentation(6, event.description)}      '${event.name}': ${event.type.text};\n`).join('')}    };
  };
`;
}

/** What may be written in markup: text, and numbers, which become text. */
function attributeType({ type }: Attribute): string {
  return type?.text === 'number' ? 'number | `${number}` | undefined' : 'string | undefined';
}

function documentation(indent: number, text: string | undefined): string {
  return text ? `${' '.repeat(indent)}/** ${text} */\n` : '';
}
