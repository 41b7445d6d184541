/** Characters that often surround a pasted identifier. */
export const QUOTES = `'"\`„“”‚‘’«»{}`;
/** Characters that the user cannot see in an address or identifier. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu;
/** Characters that hide in a name or turn its direction. Joiners stay: emoji and some scripts need them. */
const HIDDEN = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/gu;

/** Removes hidden characters and outer white space from a line of text. */
export function cleanText(typed: string): string {
  return cleanLine(typed, HIDDEN);
}

/** Removes all invisible characters and outer white space from an address. */
export function cleanAddress(typed: string): string {
  return cleanLine(typed, INVISIBLE);
}

/** Keeps a text to the letter. White space alone is nothing. */
export function keepLetters(typed: string): string {
  return typed.trim() && typed;
}

/**
 * Removes what often comes with a pasted identifier: white space, line ends, quotes and braces, and the name of the
 * HTTP header that carries it. `header` holds only letters and hyphens.
 */
export function cleanIdentifier(pasted: string, header?: string): string {
  const text = pasted.replace(/\s+/g, '').replace(INVISIBLE, '');
  let start = afterQuotes(text, 0);
  if (header) {
    const name = new RegExp(`${header}[${QUOTES}]*[:=]`, 'iuy');
    for (name.lastIndex = start; name.test(text); name.lastIndex = start) start = afterQuotes(text, name.lastIndex);
  }
  let end = text.length;
  while (end > start && isQuote(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function cleanLine(typed: string, unseen: RegExp): string {
  return typed.replace(unseen, (character) => (/[\t-\r]/.test(character) ? character : '')).trim();
}

function afterQuotes(text: string, from: number): number {
  let index = from;
  while (isQuote(text[index])) index += 1;
  return index;
}

function isQuote(character: string | undefined): boolean {
  return character !== undefined && QUOTES.includes(character);
}
