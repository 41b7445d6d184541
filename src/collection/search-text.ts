/** Letters that Unicode does not decompose, with what people type who do not have them on their keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/** Normalizes text for a search: without case, diacritics, and letters that need a special keyboard. */
export function normalize(text: string): string {
  // Most text is ASCII, and large catalogues have much text.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Removes the punctuation of normalized text: "s.max" becomes "smax". Words stay apart. */
export function withoutPunctuation(normalized: string): string {
  return normalized.replace(/[^\p{Letter}\p{Number}\s]+/gu, '');
}

/** The normalized words of a search. */
export function searchWords(search: string): string[] {
  return normalize(search).split(/\s+/).filter(Boolean);
}

/** A text in which normalized words can be found, with and without its punctuation. */
export function searchableText(text: string): string {
  const normalized = normalize(text);
  return `${normalized}\n${withoutPunctuation(normalized)}`;
}

/** A part of a text, and whether it matches a search. */
type TextPart = readonly [text: string, isMatch: boolean];

/** Text in which every character is a letter, a digit or a space, and is normalized to one. Most text is. */
const PLAIN = /^[a-zA-Z0-9 ]*$/;

/** Splits a text into parts that match one of the normalized words, and parts that do not. */
export function splitAtMatches(text: string, words: readonly string[]): TextPart[] {
  const isPlain = PLAIN.test(text);
  const characters = isPlain ? text.split('') : [...text];
  const normalized = isPlain ? text.toLowerCase().split('') : characters.map(normalize);
  const matches = new Set<number>();
  markMatches(normalized, words, matches);
  if (!isPlain) markMatches(normalized.map(withoutPunctuation), words, matches);
  if (matches.size === 0 && text) return [[text, false]];
  const parts: [string, boolean][] = [];
  for (const [index, character] of characters.entries()) {
    const last = parts.at(-1);
    const isMatch = matches.has(index);
    // A mark stays with the letter that it changes.
    if (last && (normalized[index] === '' || last[1] === isMatch)) last[0] += character;
    else parts.push([character, isMatch]);
  }
  return parts;
}

/** Adds the indexes of the characters that match. `normalized` has the units of each character. */
function markMatches(normalized: readonly string[], words: readonly string[], matches: Set<number>): void {
  const text = normalized.join('');
  if (!words.some((word) => text.includes(word))) return;
  // The index of the character that each unit of the text comes from.
  const origins = normalized.flatMap((units, index) => units.split('').map(() => index));
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const last = origins[at + word.length - 1] ?? 0;
      for (let index = origins[at] ?? 0; index <= last; index += 1) matches.add(index);
    }
  }
}
