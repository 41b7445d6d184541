/** Returns what stands in place of a text that the user is not to see: a dot for each character, in the same lines. */
export function maskText(text: string): string {
  return text.replace(/[^\n]/g, '•');
}

/**
 * Returns the text after the user has edited the dots in its place. The caret is at the end of the edit; what stands
 * before and behind the edit stays as it was.
 */
export function unmasked(text: string, edited: string, caret: number): string {
  const dots = maskText(text);
  const after = edited.length - caret;
  const isKept = after <= dots.length && edited.endsWith(dots.slice(dots.length - after));
  // Without a caret at its end it was no edit: a script or password manager has put all of the text there.
  if (!isKept) return edited;
  let before = 0;
  while (before < Math.min(caret, dots.length - after) && edited[before] === dots[before]) before += 1;
  return text.slice(0, before) + edited.slice(before, caret) + text.slice(text.length - after);
}
