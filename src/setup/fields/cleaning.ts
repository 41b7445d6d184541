import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Field } from '../../model/fields/field.ts';

const QUOTES = `'"\`„“”‚‘’«»{}`;
const HEADER = new RegExp(`x-cm-producttoken[${QUOTES}]*[:=]`, 'iuy');
/** What nobody sees in an address or identifier. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;
/** What hides in a name or turns its direction. Joiners stay: emoji and some scripts need them. */
const HIDDEN = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/gu;

/**
 * What is meant by what was typed or pasted into a field. A secret and several lines are kept to the letter; white space
 * alone is nothing.
 */
export function cleanEntry({ type, format }: Field, typed: string): string {
  if (format && type !== 'secret') return cleanIdentifier(typed);
  if (type === 'secret' || type === 'multiline') return typed.trim() && typed;
  return typed
    .replace(type === 'url' ? INVISIBLE : HIDDEN, (character) => (/[\t-\r]/.test(character) ? character : ''))
    .trim();
}

/** A pasted identifier without what often comes with it: white space, line ends, quotes and braces. */
export function cleanIdentifier(pasted: string): string {
  return withoutQuotes(visible(pasted));
}

/** A pasted product token: an identifier, which may come with the name of its header. */
export function cleanProductToken(pasted: string): string {
  const text = visible(pasted);
  let start = afterQuotes(text, 0);
  for (HEADER.lastIndex = start; HEADER.test(text); HEADER.lastIndex = start)
    start = afterQuotes(text, HEADER.lastIndex);
  return withoutQuotes(text.slice(start));
}

function visible(text: string): string {
  return text.replace(/\s+/g, '').replace(INVISIBLE, '');
}

function withoutQuotes(text: string): string {
  const start = afterQuotes(text, 0);
  let end = text.length;
  while (end > start && QUOTES.includes(text[end - 1] ?? '-')) end -= 1;
  return text.slice(start, end);
}

function afterQuotes(text: string, from: number): number {
  let index = from;
  while (index < text.length && QUOTES.includes(text[index] ?? '-')) index += 1;
  return index;
}

type Kind = 'whiteSpace' | 'invisibleCharacters' | 'quotesAndBraces' | 'X-CM-PRODUCTTOKEN';

const KINDS: [Kind, RegExp][] = [
  ['whiteSpace', /[^\S\ufeff]/g],
  ['invisibleCharacters', /(?![\t-\r])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu],
  ['quotesAndBraces', new RegExp(`[${QUOTES}]`, 'g')],
  ['X-CM-PRODUCTTOKEN', /x-cm-producttoken/gi],
];

/** Says what cleaning took away from what was typed. Empty where it took nothing, or left nothing of a required value. */
export function cleaningNote(localize: LocalizeController, typed: string, cleaned: string): string {
  if (cleaned === typed) return '';
  const count = (text: string, kind: RegExp): number => text.match(kind)?.length ?? 0;
  return localize.term(
    'leftOut',
    inWords(
      localize,
      KINDS.filter(([, kind]) => count(typed, kind) > count(cleaned, kind)),
    ),
  );
}

/** Says what of a secret nobody sees, and is saved all the same. Empty where there is no such thing. */
export function keptNote(localize: LocalizeController, { multiline }: Field, secret: string): string {
  // Lines end in white space.
  const isKept = (kind: Kind): boolean =>
    kind === 'whiteSpace' ? !multiline && secret !== secret.trim() : kind === 'invisibleCharacters';
  const kept = KINDS.filter(([kind, pattern]) => isKept(kind) && secret.search(pattern) >= 0);
  return kept.length > 0 ? localize.term('leftIn', inWords(localize, kept)) : '';
}

function inWords(localize: LocalizeController, kinds: readonly [Kind, RegExp][]): string {
  return kinds.map(([kind]) => (kind === 'X-CM-PRODUCTTOKEN' ? kind : localize.term(kind))).join(', ');
}
