/** Letters that have no other form to be taken apart into, as people type them who do not have them. */
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

/** Text without what people leave out when they search: case, diacritics and letters of other alphabets' keyboards. */
export function fold(text: string): string {
  // Most text has nothing to take apart, and large catalogues have much text.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Folded text without its punctuation: "cmcom" for "cm.com". Words stay apart. */
export function withoutPunctuation(folded: string): string {
  return folded.replace(/[^\p{Letter}\p{Number}\s]+/gu, '');
}

/** The words of a search, folded. */
export function searchWords(search: string): string[] {
  return fold(search).split(/\s+/).filter(Boolean);
}

/** A text as folded words are looked for in it: with its punctuation, and without. */
export function searchable(text: string): string {
  const folded = fold(text);
  return `${folded}\n${withoutPunctuation(folded)}`;
}

/** A piece of a text, and whether a search has found it. */
export type Piece = readonly [text: string, isFound: boolean];

interface Character {
  readonly character: string;
  readonly folded: string;
  isFound: boolean;
}

/** Takes a text apart where one of the words, which are folded, occurs in it. */
export function piecesOf(text: string, words: readonly string[]): Piece[] {
  const characters = [...text].map((character): Character => ({ character, folded: fold(character), isFound: false }));
  for (const unitsOf of [(item: Character) => item.folded, (item: Character) => withoutPunctuation(item.folded)]) {
    const folded = characters.map(unitsOf).join('');
    // Where the character is that each unit of the folded text comes from.
    const origins = characters.flatMap((item, index) =>
      unitsOf(item)
        .split('')
        .map(() => index),
    );
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
        const end = (origins[at + word.length - 1] ?? 0) + 1;
        for (const item of characters.slice(origins[at], end)) item.isFound = true;
      }
    }
  }
  const pieces: [string, boolean][] = [];
  for (const item of characters) {
    const last = pieces.at(-1);
    // What only changes a letter stays with it.
    if (last && (item.folded === '' || last[1] === item.isFound)) last[0] += item.character;
    else pieces.push([item.character, item.isFound]);
  }
  return pieces;
}
