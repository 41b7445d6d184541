import { baseStyles } from '../../src/ui/styles/base-styles.ts';
import { dialogStyles } from '../../src/ui/styles/dialog-styles.ts';
import { styles as pickerStyles } from '../../src/third-party-picker/third-party-picker.styles.ts';

/** The style sheets that read public properties, as text. */
const css = [baseStyles, dialogStyles, pickerStyles].flat(9).map(String).join('\n');

/** What the private properties are made of, by name without `--_`. The first place counts: it is the default. */
export const PRIVATE = new Map(
  [...css.matchAll(/--_([\w-]+):\s*([^;]+);/g)].toReversed().map(([, name = '', value = '']) => [name, clean(value)]),
);

/** The defaults of the public properties, by name without `--integrations-`, in the order of the style sheets. */
export const DEFAULTS = new Map(
  [...css.matchAll(/var\(\s*--integrations-([\w-]+),/g)]
    .toReversed()
    .map(({ 0: start, 1: name = '', index }) => [name, clean(untilClosed(css.slice(index + start.length)))]),
);

const [, palette = ''] = css.split(/\/\* (?:Reference|System)/);
/** The names of the reference tier: palette colours that say nothing of their use. */
export const PALETTE = [...palette.matchAll(/--_([\w-]+):/g)].map(([, name = '']) => name);

/** The text before the bracket that closes what is open. */
export function untilClosed(text: string): string {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    else if (text[index] === ')') depth -= 1;
    if (depth < 0) return text.slice(0, index);
  }
  throw new Error(`A bracket is not closed: ${text.slice(0, 60)}`);
}

function clean(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim();
}
