import { html, type TemplateResult } from 'lit';
import { piecesOf } from './folded-text.ts';

/** A text in which the words that a search has found are marked. */
export function markedText(text: string, words: readonly string[]): string | (string | TemplateResult)[] {
  if (words.length === 0) return text;
  return piecesOf(text, words).map(([piece, isFound]) => (isFound ? html`<mark>${piece}</mark>` : piece));
}
