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

interface Character {
  readonly character: string;
  readonly normalized: string;
  isMatch: boolean;
}

/** Splits a text into parts that match one of the normalized words, and parts that do not. */
export function splitAtMatches(text: string, words: readonly string[]): TextPart[] {
  const characters = [...text].map((character): Character => ({
    character,
    normalized: normalize(character),
    isMatch: false,
  }));
  for (const unitsOf of [
    (item: Character) => item.normalized,
    (item: Character) => withoutPunctuation(item.normalized),
  ]) {
    const normalized = characters.map(unitsOf).join('');
    // The index of the character that each unit of the normalized text comes from.
    const origins = characters.flatMap((item, index) =>
      unitsOf(item)
        .split('')
        .map(() => index),
    );
    for (const word of words) {
      for (let at = normalized.indexOf(word); at >= 0; at = normalized.indexOf(word, at + word.length)) {
        const end = (origins[at + word.length - 1] ?? 0) + 1;
        for (const item of characters.slice(origins[at], end)) item.isMatch = true;
      }
    }
  }
  const parts: [string, boolean][] = [];
  for (const item of characters) {
    const last = parts.at(-1);
    // A mark stays with the letter that it changes.
    if (last && (item.normalized === '' || last[1] === item.isMatch)) last[0] += item.character;
    else parts.push([item.character, item.isMatch]);
  }
  return parts;
}
