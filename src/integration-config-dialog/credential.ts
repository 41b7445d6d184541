import type { LocalizeController } from '../localization/localize-controller.ts';

const QUOTES = `'"\`„“”‚‘’«»{}`;
const HEADER = new RegExp(`^x-cm-producttoken[${QUOTES}]*[:=]`, 'iu');
const AROUND = new RegExp(`^[${QUOTES}]+|[${QUOTES}]+$`, 'gu');
/** White space and characters that nobody sees, such as the zero-width space. */
const INVISIBLE = /[\s\p{Cf}]+/gu;

/** A pasted identifier or token without what often comes with it: white space, line ends, quotes, braces, the header's name. */
export function cleanCredential(pasted: string): string {
  const visible = pasted.replace(INVISIBLE, '');
  const bare = visible.replace(AROUND, '').replace(HEADER, '').replace(AROUND, '');
  return bare === visible ? bare : cleanCredential(bare);
}

/** Says what cleaning took away from what was typed. Empty where it took nothing, or left nothing. */
export function cleaningNote(localize: LocalizeController, typed: string, cleaned: string): string {
  if (cleaned === typed || cleaned === '') return '';
  const kinds: [string, RegExp][] = [
    [localize.term('whiteSpace'), /[\s\p{Cf}]/gu],
    [localize.term('quotesAndBraces'), new RegExp(`[${QUOTES}]`, 'gu')],
    ['X-CM-PRODUCTTOKEN', /x-cm-producttoken/gi],
  ];
  const count = (text: string, kind: RegExp): number => text.match(kind)?.length ?? 0;
  const removed = kinds.filter(([, kind]) => count(typed, kind) > count(cleaned, kind)).map(([name]) => name);
  return localize.term('leftOut', removed.join(', '));
}
