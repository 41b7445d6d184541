import { atLightness, parseColour, textOn, type Colour } from './colours.ts';
import { DEFAULTS, PRIVATE, untilClosed } from './style-sheets.ts';

/** The colour scheme in which a value is taken. */
export type Scheme = 'light' | 'dark';

/** The size of the text of an element on a page that sets none, in pixels. */
const TEXT_SIZE = 15;

/** What a property is made of, with the choice of the scheme made and other properties put in. */
export function resolve(css: string, scheme: Scheme): string {
  let value = css;
  for (;;) {
    const [start = '', name = ''] = /light-dark\(|var\(--_([\w-]+)\)|var\(\s*--integrations-[\w-]+,/.exec(value) ?? [];
    if (!start) return value.trim();
    const at = value.indexOf(start);
    const inner = start.endsWith(')') ? '' : untilClosed(value.slice(at + start.length));
    const end = at + start.length + (start.endsWith(')') ? 0 : inner.length + 1);
    let replacement = inner;
    if (name) replacement = PRIVATE.get(name) ?? '';
    if (start === 'light-dark(') replacement = splitTopLevel(inner)[scheme === 'light' ? 0 : 1] ?? '';
    value = value.slice(0, at) + replacement.trim() + value.slice(end);
  }
}

/** A colour, in a scheme. Throws if the expression is of a kind that is not known here. */
export function colourOf(css: string, scheme: Scheme): Colour {
  if (css === 'currentColor') return colourOf(DEFAULTS.get('text-color') ?? '', scheme);
  const [, over = '', percent] = /^color-mix\(in srgb, (.+) (\d+)%, transparent\)$/.exec(css) ?? [];
  if (percent) return { ...colourOf(over, scheme), alpha: Number(percent) / 100 };
  const [, ground] = /^color\( ?from var\(--_([\w-]+)\) xyz /.exec(css) ?? [];
  if (ground) return textOn(colourOf(`var(--_${ground})`, scheme), brightestWithWhite());
  const resolved = resolve(css, scheme);
  const [, base = '', extreme, limit] = /^oklch\(from (.+) (min|max)\(l, ([\d.]+)\) c h\)$/.exec(resolved) ?? [];
  if (extreme) {
    const change = (lightness: number): number => Math[extreme as 'min' | 'max'](lightness, Number(limit));
    return atLightness(colourOf(base, scheme), change);
  }
  const colour = parseColour(resolved);
  if (!colour) throw new Error(`This is no colour that can be computed: ${resolved}`);
  return colour;
}

function brightestWithWhite(): number {
  return Number(/\(([\d.]+) - y\)/.exec(PRIVATE.get('white') ?? '')?.[1]);
}

/** Lengths in pixels, on a page that sets no size of its text. */
export function pixelsOf(css: string, scheme: Scheme): number[] {
  return splitTopLevel(resolve(css, scheme), ' ').map((part) => {
    const [, factor = '1', first = '', second = '', divisor = '1'] =
      /^(?:calc\()?(?:([\d.]+) \* )?(?:max\()?([\d.]+(?:px|em))(?:, ([\d.]+px)\))?(?: \/ ([\d.]+))?\)?$/.exec(part) ??
      [];
    if (!first) throw new Error(`This is no length that can be computed: ${part}`);
    const longest = Math.max(pixels(first, css), second ? pixels(second, css) : 0);
    return Number(((Number(factor) * longest) / Number(divisor)).toFixed(2));
  });
}

function pixels(length: string, css: string): number {
  // The size of the text itself is measured by that of the page.
  const em = css.startsWith('max(') ? 16 : TEXT_SIZE;
  return Number.parseFloat(length) * (length.endsWith('em') ? em : 1);
}

/** The parts of a text between separators that are in no bracket. */
export function splitTopLevel(text: string, separator = ','): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === separator && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}
