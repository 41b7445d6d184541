import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText, unmasked } from '../../../src/setup/fields/masked-text.ts';

/** A text as people paste it; it has none of the dots that stand in its place. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', ' ', '\ud83d\ude00') });

describe('a masked text', () => {
  it('has as many characters in as many lines, and none of the text', () => {
    expect(maskText('a b\n\ud83d\ude00c\n')).toBe('•••\n•••\n');
  });

  it('is what any edits of its dots make of it', () => {
    const edit = fc.record({ from: fc.nat(), to: fc.nat(), inserted: text });
    fc.assert(
      fc.property(text, fc.array(edit), (start, edits) => {
        let real = start;
        for (const { from, to, inserted } of edits) {
          const [first = 0, last = 0] = [from, to].map((at) => at % (real.length + 1)).toSorted((a, b) => a - b);
          const dots = maskText(real);
          const edited = dots.slice(0, first) + inserted + dots.slice(last);
          const meant = real.slice(0, first) + inserted + real.slice(last);
          expect(unmasked(real, edited, first + inserted.length)).toBe(meant);
          real = meant;
        }
      }),
    );
  });

  it('is what a script puts in its place, wherever the caret is', () => {
    expect(unmasked('old', 'new\ntext', 0)).toBe('new\ntext');
    expect(unmasked('old', 'new\ntext', 3)).toBe('new\ntext');
  });
});
