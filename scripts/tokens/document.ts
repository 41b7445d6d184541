import { colourValue } from './colours.ts';
import { DESCRIPTIONS, type PublicName } from './descriptions.ts';
import { colourOf, pixelsOf, resolve, splitTopLevel, type Scheme } from './evaluate.ts';
import { DEFAULTS, PALETTE, PRIVATE } from './style-sheets.ts';

type Group = { [name: string]: Group | string | number | object };

const SCHEMES: readonly Scheme[] = ['light', 'dark'];
/** Where the format lets a tool keep its own: what the style sheet says, and the property that a host sets. */
const EXTENSION = 'com.npmjs.integration-elements';
const EASINGS: Readonly<Record<string, readonly number[]>> = { 'ease-out': [0, 0, 0.58, 1] };

/**
 * The tokens of the style sheets in the format of the Design Tokens Community Group, version 2025.10. It has no colour
 * schemes, so that each has a group, and no `em`, so that lengths are in pixels at the usual size of the text.
 */
export function tokensDocument(): Group {
  const names = Object.keys(DESCRIPTIONS) as PublicName[];
  const unknown = [...DEFAULTS.keys()].filter((name) => !(name in DESCRIPTIONS));
  if (unknown.length > 0) throw new Error(`Describe in scripts/tokens/descriptions.ts: ${unknown.join(', ')}`);
  const bySchemes = (of: (scheme: Scheme) => Group): Group =>
    Object.fromEntries(SCHEMES.map((scheme) => [scheme, of(scheme)]));
  return {
    $description: 'Design tokens of integration-elements: the palette, and the public custom properties.',
    reference: bySchemes((scheme) => ({
      $type: 'color',
      ...Object.fromEntries(
        PALETTE.map((name) => [name, { $value: colourValue(colourOf(`var(--_${name})`, scheme)) }]),
      ),
    })),
    system: bySchemes((scheme) => group(names.filter(isOfScheme), scheme)),
    measure: group(
      names.filter((name) => !isOfScheme(name)),
      'light',
    ),
  };
}

function group(names: readonly PublicName[], scheme: Scheme): Group {
  return Object.fromEntries(names.map((name) => [name, token(name, scheme)]));
}

function isOfScheme(name: PublicName): boolean {
  return /-(color|tint|text)$|^shadow$/.test(name);
}

function token(name: PublicName, scheme: Scheme): Group {
  const css = DEFAULTS.get(name);
  if (css === undefined) throw new Error(`No style sheet reads --integrations-${name}.`);
  return {
    ...typed(name, css, scheme),
    $description: DESCRIPTIONS[name],
    $extensions: { [EXTENSION]: { property: `--integrations-${name}`, css } },
  };
}

function typed(name: PublicName, css: string, scheme: Scheme): Group {
  if (/-(color|tint|text)$/.test(name)) return { $type: 'color', $value: aliased(css, scheme) };
  if (name === 'shadow') return { $type: 'shadow', $value: shadow(css, scheme) };
  if (name === 'font' || name === 'font-mono') return { $type: 'fontFamily', $value: splitTopLevel(css) };
  if (name === 'font-weight-strong') return { $type: 'fontWeight', $value: Number(css) };
  if (name === 'duration') return { $type: 'duration', $value: { value: Number.parseFloat(css), unit: 'ms' } };
  if (name === 'easing') return { $type: 'cubicBezier', $value: EASINGS[css] ?? [] };
  const [first = 0, second] = pixelsOf(css, scheme);
  if (second === undefined) return { $type: 'dimension', $value: dimension(first) };
  return { $type: 'dimension', block: { $value: dimension(first) }, inline: { $value: dimension(second) } };
}

/** Another token where the style sheet names one and nothing else, and a colour elsewhere. */
function aliased(css: string, scheme: Scheme): object | string {
  const [, name = ''] = /^var\(--_([\w-]+)\)$/.exec(css) ?? [];
  if (PALETTE.includes(name)) return `{reference.${scheme}.${name}}`;
  const [, other] = /^var\( ?--integrations-([\w-]+),/.exec(PRIVATE.get(name) ?? '') ?? [];
  return other ? `{system.${scheme}.${other}}` : colourValue(colourOf(css, scheme));
}

function shadow(css: string, scheme: Scheme): object {
  const [x = '', y = '', blur = '', ...colour] = splitTopLevel(css, ' ');
  const [offsetX, offsetY, blurred] = [x, y, blur].map((length) => dimension(Number.parseFloat(length)));
  const color = colourValue(colourOf(resolve(colour.join(' '), scheme), scheme));
  return { color, offsetX, offsetY, blur: blurred, spread: dimension(0) };
}

function dimension(value: number): object {
  return { value, unit: 'px' };
}
