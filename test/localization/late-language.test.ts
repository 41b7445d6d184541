import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it, vi } from 'vitest';
import type { Translation } from '../../src/index.ts';
import { languageLoaders } from '../../src/localization/languages.ts';
import { en } from '../../src/localization/locales/en.ts';
import type { LocalizedWords } from './words.ts';
import './words.ts';

// A language of these tests' own: whatever else is in the page keeps its words.
const finnish = Promise.withResolvers<Translation>();
languageLoaders.set('fi', () => finnish.promise.then((fi) => ({ fi })));

async function expectWords(words: LocalizedWords, text: string): Promise<void> {
  await vi.waitFor(() => expect(words.words).toBe(text), { interval: 5 });
}

describe('while a language is on its way', () => {
  it('nothing is shown in the wrong one, and what is shown stays', async () => {
    const first = await fixture<LocalizedWords>(html`<localized-words lang="fi"></localized-words>`);
    const changing = await fixture<LocalizedWords>(html`<localized-words lang="en"></localized-words>`);
    await expectWords(changing, 'Complete setup');
    changing.lang = 'fi';
    const leaving = await fixture<LocalizedWords>(html`<localized-words lang="fi"></localized-words>`);
    leaving.remove();
    await new Promise(requestAnimationFrame);
    expect(first.localize.ready).toBe(false);
    expect(first.words).toBe('');
    expect(changing.words).toBe('Complete setup');
    finnish.resolve({ ...en, $code: 'fi', completeSetup: 'Viimeistele' });
    await expectWords(first, 'Viimeistele');
    await expectWords(changing, 'Viimeistele');
  });
});
