import { html, type TemplateResult } from 'lit';
import { splitAtMatches } from './search-text.ts';

/** A text in which the matches of a search are marked. */
export function highlightMatches(text: string, words: readonly string[]): string | (string | TemplateResult)[] {
  if (words.length === 0) return text;
  const parts = splitAtMatches(text, words);
  if (!parts.some(([, isMatch]) => isMatch)) return text;
  return parts.map(([part, isMatch]) => (isMatch ? html`<mark>${part}</mark>` : part));
}
