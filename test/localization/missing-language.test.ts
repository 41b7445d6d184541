import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it, vi } from 'vitest';
import { registerTranslation, type Translation } from '../../src/index.ts';
import { languageLoaders } from '../../src/localization/languages.ts';
import { en } from '../../src/localization/locales/en.ts';
import type { LocalizedWords } from './words.ts';
import './words.ts';

// A language of these tests' own: whatever else is in the page keeps its words.
languageLoaders.set('hu', () => Promise.reject(new TypeError('Failed to fetch')));

async function show(lang: string): Promise<LocalizedWords> {
  const words = await fixture<LocalizedWords>(html`<localized-words lang=${lang}></localized-words>`);
  await vi.waitFor(() => expect(words.words).toBe('Complete setup'), { interval: 5 });
  return words;
}

describe('where a language does not come', () => {
  it.each(['hu', 'hu-HU'])('English is shown for lang="%s", and the element comes to rest', async (lang) => {
    const words = await show(lang);
    const { updates } = words;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(words.updates).toBe(updates);
  });

  it('its words are shown as soon as the host brings them', async () => {
    const words = await show('hu');
    const hungarian: Translation = { ...en, $code: 'hu', completeSetup: 'Befejezés' };
    registerTranslation(hungarian);
    await vi.waitFor(() => expect(words.words).toBe('Befejezés'), { interval: 5 });
  });
});
