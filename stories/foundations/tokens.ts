import type tokensFile from '../../tokens.json';

type Tokens = typeof tokensFile;

interface Colour {
  readonly components: readonly number[];
  readonly alpha?: number;
  readonly hex: string;
}

interface Token {
  readonly $type: string;
  readonly $value?: unknown;
  readonly $description: string;
  readonly $extensions: { readonly 'com.npmjs.integration-elements': { readonly css: string } };
}

/** A colour as text, and the style of a square that shows it. */
export interface Swatch {
  readonly css: string;
  readonly style: Readonly<Record<string, string>>;
}

/** The colour of a token, or of the one that it names. */
export function swatch(tokens: Tokens, value: unknown): Swatch {
  if (typeof value === 'string') {
    const path = value.slice(1, -1).split('.');
    const target = path.reduce<unknown>((group, name) => (group as Record<string, unknown>)[name], tokens);
    return swatch(tokens, (target as Token).$value);
  }
  const { components, alpha = 1, hex } = value as Colour;
  const channels = components.map((part) => Math.round(part * 255)).join(' ');
  const background = `rgb(${channels} / ${alpha})`;
  const style = {
    display: 'inline-block',
    width: '2em',
    height: '1.2em',
    border: '1px solid #8888',
    verticalAlign: '-0.2em',
  };
  return { css: alpha < 1 ? `${hex} ${Math.round(alpha * 100)} %` : hex, style: { ...style, background } };
}

/** The public colours, in both schemes. */
export function colours(tokens: Tokens): { name: string; light: Swatch; dark: Swatch; description: string }[] {
  const dark = tokens.system.dark as unknown as Record<string, Token>;
  return Object.entries(tokens.system.light as unknown as Record<string, Token>)
    .filter(([, { $type }]) => $type === 'color')
    .map(([name, { $value, $description }]) => ({
      name,
      light: swatch(tokens, $value),
      dark: swatch(tokens, dark[name]?.$value),
      description: $description,
    }));
}

/** The public properties that are no colours, with their values as text. */
export function measures(tokens: Tokens): { name: string; value: string; css: string; description: string }[] {
  return Object.entries(tokens.measure as unknown as Record<string, Token & Record<string, Token>>).map(
    ([name, token]) => ({
      name,
      value:
        token.$value === undefined
          ? [token['block'], token['inline']].map((part) => text(part?.$value)).join(' ')
          : text(token.$value),
      css: token.$extensions['com.npmjs.integration-elements'].css,
      description: token.$description,
    }),
  );
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { value: number, unit } = value as { value: number; unit: string };
  return `${number} ${unit}`;
}
