import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it, vi } from 'vitest';
import { ERROR_CODES, IntegrationsError } from '../../src/model/errors.ts';
import { registerTranslation, type Translation } from '../../src/index.ts';
import { en } from '../../src/localization/locales/en.ts';
import type { LocalizedWords } from './words.ts';
import './words.ts';

const ENGLISH = 'Complete setup';
const GERMAN = 'Setup abschließen';

/** Words in a box with a language. */
async function show(lang: string): Promise<{ box: HTMLElement; words: LocalizedWords }> {
  const box = await fixture<HTMLElement>(html`<div lang=${lang}><localized-words></localized-words></div>`);
  return { box, words: box.querySelector('localized-words')! };
}

async function expectWords(words: LocalizedWords, text: string): Promise<void> {
  await vi.waitFor(() => expect(words.words).toBe(text), { interval: 5 });
}

describe('the language', () => {
  it.each([
    'en',
    'en-GB',
    'EN',
    'en_US',
    'fo',
    'fo-DK',
    'x',
    'constructor',
    '__proto__',
    '$%',
    '-',
    'de-',
    'de--AT',
    'de-$',
    '日本語',
  ])('is English for lang="%s"', async (lang) => {
    const { words } = await show(lang);
    await expectWords(words, ENGLISH);
  });

  it.each(['de', 'DE', 'de-AT', 'de_AT', 'de-Latn-DE'])('is German for lang="%s"', async (lang) => {
    const { words } = await show(lang);
    await expectWords(words, GERMAN);
  });

  it('comes from the nearest ancestor, through shadow roots', async () => {
    const box = await fixture(html`<div lang="de"><div></div></div>`);
    const host = box.firstElementChild!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<localized-words></localized-words>';
    const words = host.shadowRoot!.querySelector('localized-words')!;
    await expectWords(words, GERMAN);
    box.setAttribute('lang', 'en');
    await expectWords(words, ENGLISH);
    host.setAttribute('lang', 'de');
    await expectWords(words, GERMAN);
  });

  it('is each element’s own, so that one page can have two', async () => {
    const box = await fixture(
      html`<div><localized-words lang="de"></localized-words><localized-words lang="en"></localized-words></div>`,
    );
    const [one, other] = box.querySelectorAll('localized-words');
    await expectWords(one!, GERMAN);
    await expectWords(other!, ENGLISH);
    one!.lang = 'en';
    other!.lang = 'de';
    await expectWords(one!, ENGLISH);
    await expectWords(other!, GERMAN);
  });

  it('follows a change around it, and back when the attribute is removed', async () => {
    const { box, words } = await show('en');
    await expectWords(words, ENGLISH);
    box.lang = 'de';
    await expectWords(words, GERMAN);
    box.removeAttribute('lang');
    await expectWords(words, ENGLISH);
    document.documentElement.lang = 'de-AT';
    await expectWords(words, GERMAN);
  });

  it('recovers from a tag that nobody understands', async () => {
    const { box, words } = await show('de-$');
    await expectWords(words, ENGLISH);
    box.lang = 'de';
    await expectWords(words, GERMAN);
  });

  it('follows an element that moves', async () => {
    const { words } = await show('de');
    await expectWords(words, GERMAN);
    const { box } = await show('en');
    box.append(words);
    await expectWords(words, ENGLISH);
  });

  it('does not concern an element that has left', async () => {
    const { box, words } = await show('en');
    words.remove();
    await words.updateComplete;
    const { updates } = words;
    box.lang = 'de';
    await new Promise(requestAnimationFrame);
    expect(words.updates).toBe(updates);
  });

  it('can be one that the host brings, whenever it comes', async () => {
    const { words } = await show('cy-GB');
    await expectWords(words, ENGLISH);
    const welsh: Translation = { ...en, $code: 'cy', completeSetup: 'Cwblhau' };
    registerTranslation(welsh);
    await expectWords(words, 'Cwblhau');
  });

  it('has the words of a region before those of its language', async () => {
    const australian: Translation = { ...en, $code: 'en-AU', completeSetup: 'Finish up' };
    registerTranslation(australian);
    await expectWords((await show('en-AU')).words, 'Finish up');
    await expectWords((await show('en-GB')).words, ENGLISH);
  });
});

describe('text', () => {
  it('is the wording for the language shown', async () => {
    const text = { en: 'Voice', de: 'Sprache', fr: 'Voix' };
    const german = await show('de-AT');
    await expectWords(german.words, GERMAN);
    expect(german.words.localize.text(text)).toBe('Sprache');
    const faroese = await show('fo');
    expect(faroese.words.localize.text(text)).toBe('Voice');
    expect(faroese.words.localize.text('CM.com')).toBe('CM.com');
    expect(faroese.words.localize.text(undefined)).toBe('');
  });
});

describe('day', () => {
  it('is written out in the language, with its region', async () => {
    const { words } = await show('de-AT');
    await expectWords(words, GERMAN);
    expect(words.localize.write.day('2026-01-24T12:00:00Z')).toBe('24. Jänner 2026');
    words.lang = 'en-GB';
    await expectWords(words, ENGLISH);
    expect(words.localize.write.day('2026-01-24T12:00:00Z')).toBe('24 January 2026');
  });

  it.each([undefined, '', 'yesterday', '2026-13-45'])('is empty for %j', async (time) => {
    const { words } = await show('en');
    expect(words.localize.write.day(time)).toBe('');
  });
});

describe('reason', () => {
  it('is a sentence for every code, with the time to wait', async () => {
    const { words } = await show('en');
    const reasons = ERROR_CODES.map((code) => words.localize.reason(new IntegrationsError(code)));
    expect(new Set(reasons).size).toBe(ERROR_CODES.length);
    expect(words.localize.reason(new IntegrationsError('rate-limited', { retryAfter: 29.2 }))).toContain('30 seconds');
  });
});
