import { noChange } from 'lit';
import { directive, Directive } from 'lit/directive.js';
import { splitAtMatches } from './search-text.ts';

/** Draws a text and its marks as plain nodes: templates for so many short pieces would take most of a key press. */
class Highlight extends Directive {
  #shown = '';

  render(text: string, words: readonly string[]): unknown {
    const parts = splitAtMatches(text, words);
    const isMarked = parts.some(([, isMatch]) => isMatch);
    const shown = isMarked ? JSON.stringify(parts) : '';
    if (isMarked && shown === this.#shown) return noChange;
    this.#shown = shown;
    if (!isMarked) return text;
    const nodes = document.createDocumentFragment();
    for (const [part, isMatch] of parts) {
      const mark = isMatch && document.createElement('mark');
      if (mark) mark.textContent = part;
      nodes.append(mark || part);
    }
    return nodes;
  }
}

/** A text in which the matches of a search are marked. */
export const highlightMatches = directive(Highlight);
