/** The code of a key that an input method has used. */
const USED = 229;

/**
 * Whether a key belongs to the composition of a text. In WebKit the key that ends one comes after the end, and only its
 * code tells (https://bugs.webkit.org/show_bug.cgi?id=165004).
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === USED;
}
