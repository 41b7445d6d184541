import { adoptStyles, supportsAdoptingStyleSheets, type CSSResultOrNative } from 'lit';

/** Adds style sheets to a root, after those that it has. Returns a function that takes them away. */
export function addStyles(root: ShadowRoot, styles: CSSResultOrNative[]): () => void {
  const before = supportsAdoptingStyleSheets ? [...root.adoptedStyleSheets] : [];
  adoptStyles(root, styles);
  // A DOM without a browser has style elements instead, which stay.
  if (!supportsAdoptingStyleSheets) return () => {};
  const added = [...root.adoptedStyleSheets];
  root.adoptedStyleSheets = [...before, ...added];
  return () => void (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !added.includes(sheet)));
}
