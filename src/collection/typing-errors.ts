/** How many typing errors a word may have: none in a short one, which would mean too many things. */
export function toleratedErrors(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The fewest letters to add, leave out, replace or swap with the next one, so that `typed` is the beginning of `word`.
 * Infinite where there are more than `most`.
 */
export function typingErrors(typed: string, word: string, most: number): number {
  const width = Math.min(word.length, typed.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const isSame = typed[row - 1] === word[column - 1];
      const isSwapped = row > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      let errors = Math.min(at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + (isSame ? 0 : 1));
      if (isSwapped) errors = Math.min(errors, at(beforeLast, column - 2) + 1);
      next.push(errors);
      least = Math.min(least, errors);
    }
    if (least > most) return Infinity;
    beforeLast = last;
    last = next;
  }
  const fewest = Math.min(...last);
  return fewest > most ? Infinity : fewest;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
