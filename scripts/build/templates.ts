import { parseAst } from 'rolldown/parseAst';

/** What is read of a node of the syntax tree. */
interface Node {
  readonly type: string;
  readonly tag?: { readonly name?: string };
  readonly quasi?: { readonly quasis: readonly { start: number; end: number; value: { raw: string } }[] };
}

const SHORTENERS: Readonly<Record<string, (text: string) => string>> = {
  html: (text) => text.replace(/\s*\n\s*/g, ' '),
  css: (text) =>
    text
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: (?=[^{}]*[;}])/g, ':'),
};

/**
 * A module with the white space left out that its markup and style sheets do not need: they are text, which no host's
 * bundler shortens.
 */
export function shortenTemplates(code: string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  visit(parseAst(code), (node) => {
    const shorten = SHORTENERS[node.tag?.name ?? ''];
    if (!shorten || node.type !== 'TaggedTemplateExpression') return;
    for (const { start, end, value } of node.quasi?.quasis ?? []) edits.push({ start, end, text: shorten(value.raw) });
  });
  return edits
    .toSorted((one, other) => other.start - one.start)
    .reduce((shortened, { start, end, text }) => shortened.slice(0, start) + text + shortened.slice(end), code);
}

function visit(value: unknown, see: (node: Node) => void): void {
  if (Array.isArray(value)) {
    value.forEach((item) => visit(item, see));
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value) see(value as Node);
    Object.values(value).forEach((child) => visit(child, see));
  }
}
