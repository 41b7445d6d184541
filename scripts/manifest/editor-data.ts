import { cssPropertiesOf, elementsOf, propertiesOf } from './element-types.ts';
import type { Attribute, CssProperty, Declaration, Described, Manifest, Member } from './manifest-model.ts';

const HTML_SCHEMA =
  'https://raw.githubusercontent.com/microsoft/vscode-html-languageservice/main/docs/customData.schema.json';
const CSS_SCHEMA =
  'https://raw.githubusercontent.com/microsoft/vscode-css-languageservice/main/docs/customData.schema.json';
const WEB_TYPES_SCHEMA = 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json';

/** What VS Code's setting `html.customData` reads. */
export function htmlCustomData(manifest: Manifest): object {
  return {
    $schema: HTML_SCHEMA,
    version: 1.1,
    tags: elementsOf(manifest).map((element) => ({
      name: element.tagName,
      description: { kind: 'markdown', value: documentation(element) },
      attributes: (element.attributes ?? []).map((attribute) => ({
        name: attribute.name,
        description: attribute.description,
        ...(attribute.type?.text === 'boolean' && { valueSet: 'v' }),
        ...(valuesOf(attribute).length > 0 && { values: valuesOf(attribute).map((name) => ({ name })) }),
      })),
    })),
  };
}

/** What VS Code's setting `css.customData` reads. */
export function cssCustomData(manifest: Manifest): object {
  return {
    $schema: CSS_SCHEMA,
    version: 1.1,
    properties: cssPropertiesOf(manifest).map((property) => ({
      name: property.name,
      description: withDefault(property),
    })),
  };
}

/** What JetBrains' editors read, by the field `web-types` of package.json. */
export function webTypes(manifest: Manifest, { name, version }: { name: string; version: string }): object {
  return {
    $schema: WEB_TYPES_SCHEMA,
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elementsOf(manifest).map((element) => ({
          name: element.tagName,
          description: prose(element),
          attributes: (element.attributes ?? []).map((attribute) => ({
            name: attribute.name,
            description: attribute.description,
            value: attributeValue(attribute),
          })),
          slots: (element.slots ?? []).map((slot) => ({ name: slot.name, description: slot.description })),
          js: {
            properties: propertiesOf(element).map((property) => ({
              name: property.name,
              description: property.description,
              type: (property as Member).type?.text,
            })),
            events: (element.events ?? []).map((event) => ({
              name: event.name,
              description: event.description,
              type: event.type.text,
            })),
          },
          css: { parts: (element.cssParts ?? []).map(({ name, description }) => ({ name, description })) },
        })),
      },
      css: {
        properties: cssPropertiesOf(manifest).map((property) => ({
          name: property.name,
          description: withDefault(property),
        })),
      },
    },
  };
}

/** All that is worth knowing at a tag, as markdown. */
function documentation(element: Declaration): string {
  const methods = (element.members ?? []).filter(({ kind }) => kind === 'method');
  const lists: [string, Described[] | undefined][] = [
    ['Events', element.events],
    ['Methods', methods.map((method) => ({ ...method, name: signature(method) }))],
    ['Parts', element.cssParts],
    [
      'Custom properties',
      element.cssProperties?.map((property) => ({ name: property.name, description: withDefault(property) })),
    ],
  ];
  const sections = lists
    .filter(([, items]) => items?.length)
    .map(([title, items]) => [`**${title}**`, (items ?? []).map(listItem).join('\n')].join('\n\n'));
  return [prose(element), ...sections].join('\n\n');
}

function prose({ description = '' }: Declaration): string {
  return description.replaceAll(/\s+/g, ' ');
}

function listItem({ name, description = '' }: Described): string {
  return `- \`${name}\`: ${description}`;
}

function signature({ name, parameters = [], return: result }: Member): string {
  const list = parameters.map((parameter) => `${parameter.name}: ${parameter.type?.text ?? 'unknown'}`).join(', ');
  return `${name}(${list}): ${result?.type?.text ?? 'void'}`;
}

function withDefault({ description = '', default: value }: CssProperty): string {
  return value ? `${description} Default: \`${value}\`.` : description;
}

function attributeValue(attribute: Attribute): object {
  const type = attribute.type?.text ?? 'string';
  if (type === 'boolean') return { type: 'boolean', kind: 'no-value' };
  const values = valuesOf(attribute);
  return { type: values.length > 0 ? values.map((value) => `'${value}'`) : type.replace(' | undefined', '') };
}

/** The values of an attribute that knows only certain ones. */
function valuesOf({ type }: Attribute): string[] {
  return [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, value = '']) => value);
}
