import manifest from '../../custom-elements.json';
import readme from '../../README.md?raw';
import { ERROR_CODES } from '../../src/model/errors.ts';
import { say } from '../../src/localization/say.ts';
import { enInitial } from '../../src/localization/tables/en-initial.ts';

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

const declarations: readonly Declaration[] = (manifest.modules as { declarations?: Declaration[] }[]).flatMap(
  ({ declarations = [] }) => declarations,
);

/** A section of the README, without its heading. */
export function readmeSection(heading: string): string {
  const [, after = ''] = readme.split(`\n## ${heading}\n`);
  return after.split('\n## ')[0] ?? '';
}

/** A table of all custom properties, in Markdown. */
export function customProperties(): string {
  return table(['custom property', 'what it is'], describedIn('cssProperties'));
}

/** A table of the parts of each element, in Markdown. */
export function parts(): string {
  const rows = declarations
    .filter(({ cssParts }) => cssParts?.length)
    .map(({ tagName = '', cssParts = [] }) => [
      `\`<${tagName}>\``,
      cssParts.map(({ name }) => `\`${name}\``).join(' '),
    ]);
  return table(['element', 'parts'], rows);
}

/** A table of what people read of each failure, in Markdown. */
export function failures(): string {
  const rows = ERROR_CODES.map((code) => [`\`${code}\``, say(enInitial, 'en', 'failureReason', { code })]);
  return table(['code', 'what people read'], rows);
}

function describedIn(kind: 'cssProperties'): string[][] {
  const byName = new Map(
    declarations.flatMap((declaration) => declaration[kind] ?? []).map((item) => [item.name, item]),
  );
  return [...byName.values()].map(({ name, description = '' }) => [`\`${name}\``, description]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
