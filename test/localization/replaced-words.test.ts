import { fixture, html } from '@open-wc/testing/pure';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { registerTranslation } from '../../src/index.ts';
import { de } from '../../src/localization/tables/de.ts';
import { en } from '../../src/localization/locales/en.ts';
import { languageLoaders } from '../../src/localization/languages.ts';
import { addLibraryWords, wordsFor } from '../../src/localization/registry.ts';
import type { LocalizedWords } from './words.ts';
import './words.ts';

// Words of the page are replaced: they are put back after each test.
afterEach(() => {
  for (const { $code, completeSetup, addApplication, cancelAction } of [en, de])
    registerTranslation({ $code, completeSetup, addApplication, cancelAction });
});

describe('words that a host has replaced', () => {
  it.each([en, de])('stay when the library’s own come ($$code)', (own) => {
    const { $code } = own;
    registerTranslation({ $code, completeSetup: 'Mine', addApplication: 'Mine' });
    addLibraryWords(own);
    expect(wordsFor($code)).toEqual({ ...own, completeSetup: 'Mine', addApplication: 'Mine' });
  });

  it('do not keep the rest of their language from coming', async () => {
    const danish = Promise.withResolvers<typeof en>();
    languageLoaders.set('da', () => danish.promise.then((da) => ({ da })));
    registerTranslation({ $code: 'da', integrationsHeading: 'Mine' });
    const words = await fixture<LocalizedWords>(html`<localized-words lang="da"></localized-words>`);
    expect(words.words).toBe('');
    danish.resolve({ ...en, $code: 'da', integrationsHeading: 'Integrationer', completeSetup: 'Fuldfør' });
    await vi.waitFor(() => expect(words.words).toBe('Fuldfør'), { interval: 5 });
    expect(wordsFor('da')?.integrationsHeading).toBe('Mine');
  });

  it('in English stand in for missing ones of other languages, too', () => {
    registerTranslation({ $code: 'en', cancelAction: 'Never mind' });
    registerTranslation({ $code: 'ga', integrationsHeading: 'Comhtháthuithe' });
    expect(wordsFor('ga')?.cancelAction).toBe('Never mind');
  });
});
