import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it, vi } from 'vitest';
import { loaders } from '../../src/localization/localize-controller.ts';
import type { LocalizedWords } from './words.ts';
import './words.ts';

const server = Promise.withResolvers<void>();
const load = loaders.get('de')!;

loaders.set('de', async () => {
  await server.promise;
  return load();
});

async function expectWords(words: LocalizedWords, text: string): Promise<void> {
  await vi.waitFor(() => expect(words.words).toBe(text), { interval: 5 });
}

describe('while a language is on its way', () => {
  it('nothing is shown in the wrong one, and what is shown stays', async () => {
    const first = await fixture<LocalizedWords>(html`<localized-words lang="de"></localized-words>`);
    const changing = await fixture<LocalizedWords>(html`<localized-words lang="en"></localized-words>`);
    await expectWords(changing, 'Complete setup');
    changing.lang = 'de';
    const leaving = await fixture<LocalizedWords>(html`<localized-words lang="de"></localized-words>`);
    leaving.remove();
    await new Promise(requestAnimationFrame);
    expect(first.localize.ready).toBe(false);
    expect(first.words).toBe('');
    expect(changing.words).toBe('Complete setup');
    server.resolve();
    await expectWords(first, 'Setup abschließen');
    await expectWords(changing, 'Setup abschließen');
  });
});
