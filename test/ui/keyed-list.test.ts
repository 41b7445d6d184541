import { fixture } from '@open-wc/testing/pure';
import * as fc from 'fast-check';
import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import { keyedList } from '../../src/ui/dom/keyed-list.ts';

const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });

function draw(container: HTMLElement, items: readonly string[]): HTMLInputElement[] {
  render(
    html`<div>${keyedList(
      items,
      (key) => key,
      (key, index) => html`<input name=${key} title=${index} />`,
    )}<hr /></div>`,
    container,
  );
  return [...container.querySelectorAll('input')];
}

describe('a keyed list', () => {
  it('keeps the node and the focus of each item that stays, in whatever order', async () => {
    const container = await fixture<HTMLElement>('<div></div>');
    fc.assert(
      fc.property(fc.array(keys, { minLength: 2, maxLength: 5 }), fc.constantFrom(...'abcdefgh'), (lists, focused) => {
        render(html``, container);
        let before: HTMLInputElement[] = [];
        for (const list of lists) {
          before.find(({ name }) => name === focused)?.focus();
          const inputs = draw(container, list);
          expect(inputs.map(({ name }) => name)).toEqual(list);
          expect(inputs.map(({ title }) => Number(title))).toEqual([...list.keys()]);
          for (const input of inputs) expect(before.find(({ name }) => name === input.name) ?? input).toBe(input);
          const [was, is] = [before, inputs].map((all) => all.find(({ name }) => name === focused));
          if (was && is) expect(document.activeElement).toBe(is);
          before = inputs;
        }
      }),
      { numRuns: 300 },
    );
  });
});
