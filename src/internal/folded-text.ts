/** Text without what people leave out when they search: case and diacritics. */
export function fold(text: string): string {
  // Most text has nothing to take apart, and large catalogues have much text.
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase();
}

/** The words of a search, folded. */
export function searchWords(search: string): string[] {
  return fold(search).split(/\s+/).filter(Boolean);
}

/** A piece of a text, and whether a search has found it. */
export type Piece = readonly [text: string, isFound: boolean];

/** Takes a text apart where one of the words, which are folded, occurs in it. */
export function piecesOf(text: string, words: readonly string[]): Piece[] {
  const characters = [...text].map((character) => ({ character, folded: fold(character), isFound: false }));
  const folded = characters.map((item) => item.folded).join('');
  // The character that each unit of the folded text comes from.
  const origins = characters.flatMap((item) => item.folded.split('').map(() => item));
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      for (const origin of origins.slice(at, at + word.length)) origin.isFound = true;
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
