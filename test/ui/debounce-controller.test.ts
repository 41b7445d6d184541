import { fixture } from '@open-wc/testing/pure';
import { html, LitElement } from 'lit';
import { expect, it, onTestFinished, vi } from 'vitest';
import { DebounceController, DEBOUNCE_MS } from '../../src/ui/debounce-controller.ts';

class TypedText extends LitElement {
  static override properties = { text: {} };
  declare text: string;
  readonly settled = new DebounceController(this, () => this.text);

  constructor() {
    super();
    this.text = '';
  }
}
customElements.define('typed-text', TypedText);

async function start(): Promise<{
  element: TypedText;
  type: (text: string) => Promise<unknown>;
  pass: (time: number) => void;
}> {
  const element = await fixture<TypedText>(html`<typed-text></typed-text>`);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const type = (text: string): Promise<unknown> => {
    element.text = text;
    return element.updateComplete;
  };
  return { element, type, pass: (time) => void vi.advanceTimersByTime(time) };
}

it('is settled at first, and again a while after the last change', async () => {
  const { element, type, pass } = await start();
  expect(element.settled.isQuiet).toBe(true);
  await type('a');
  pass(DEBOUNCE_MS - 1);
  await type('ab');
  pass(DEBOUNCE_MS - 1);
  expect(element.settled.isQuiet).toBe(false);
  pass(1);
  expect(element.settled.isQuiet).toBe(true);
  expect(element.isUpdatePending).toBe(true);
});

it('is not disturbed by updates in which nothing changes', async () => {
  const { element, type, pass } = await start();
  await type('a');
  pass(DEBOUNCE_MS - 1);
  element.requestUpdate();
  await element.updateComplete;
  pass(1);
  expect(element.settled.isQuiet).toBe(true);
});

it('asks for nothing after its element has left', async () => {
  const { element, type, pass } = await start();
  await type('a');
  element.remove();
  pass(DEBOUNCE_MS);
  expect(element.isUpdatePending).toBe(false);
});
