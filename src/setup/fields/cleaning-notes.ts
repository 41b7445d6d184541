import type { LocalizeController } from '../../localization/localize-controller.ts';
import { QUOTES } from '../../model/fields/cleaning.ts';
import type { TypedText } from './field-control.ts';

type Sort = 'whiteSpace' | 'invisibleCharacters' | 'quotesAndBraces';

const SORTS: readonly [Sort, RegExp][] = [
  ['whiteSpace', /[^\S\ufeff]/g],
  ['invisibleCharacters', /(?![\t-\r])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu],
  ['quotesAndBraces', new RegExp(`[${QUOTES}]`, 'g')],
];

/** Says what cleaning left out of what was typed. Returns the empty string if it left out nothing. */
export function cleaningNote(localize: LocalizeController, { setup, typed, cleaned }: TypedText): string {
  if (cleaned === typed) return '';
  const isLess = (sort: RegExp): boolean => count(typed, sort) > count(cleaned, sort);
  const sorts = SORTS.filter(([, sort]) => isLess(sort)).map(([name]) => localize.term(name));
  const headers = (setup.headers ?? []).filter((header) => isLess(new RegExp(header, 'gi')));
  return localize.term('leftOut', { parts: [...sorts, ...headers] });
}

/**
 * Says what the user cannot see of a secret and is saved all the same. Returns the empty string if there is no such
 * thing.
 */
export function keptNote(localize: LocalizeController, { field, cleaned }: TypedText): string {
  // Lines end in white space.
  const isKept = (name: Sort): boolean =>
    name === 'whiteSpace' ? !field.multiline && cleaned !== cleaned.trim() : name === 'invisibleCharacters';
  const kept = SORTS.filter(([name, sort]) => isKept(name) && cleaned.search(sort) >= 0);
  return kept.length > 0 ? localize.term('leftIn', { parts: kept.map(([name]) => localize.term(name)) }) : '';
}

function count(text: string, sort: RegExp): number {
  return text.match(sort)?.length ?? 0;
}
