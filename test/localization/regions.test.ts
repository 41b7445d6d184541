import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it, vi } from 'vitest';
import { registerTranslation, textIn, type PartialTranslation } from '../../src/index.ts';
import { en } from '../../src/localization/locales/en.ts';
import { de } from '../../src/localization/tables/de.ts';
import { deCH } from '../../src/localization/tables/de-ch.ts';
import { wordsFor } from '../../src/localization/registry.ts';
import type { LocalizedWords } from './words.ts';
import './words.ts';

async function expectWords(lang: string, text: string): Promise<LocalizedWords> {
  const words = await fixture<LocalizedWords>(html`<localized-words lang=${lang}></localized-words>`);
  await vi.waitFor(() => expect(words.words).toBe(text), { interval: 5 });
  return words;
}

/** A table, or some words of one, with one word of its own. */
function table($code: string, completeSetup: string, rest: Partial<PartialTranslation> = en): PartialTranslation {
  return { ...rest, $code, completeSetup };
}

describe('the words for a region', () => {
  it.each([
    ['de-AT', 'Setup abschließen'],
    ['de-CH', 'Setup abschliessen'],
    ['de-ch-1996', 'Setup abschliessen'],
    ['de-Latn-CH', 'Setup abschliessen'],
    ['fr-CA', 'Terminer la configuration'],
    ['pt-BR', 'Concluir configuração'],
    ['pt-PT', 'Concluir configuração'],
    ['ja-JP', '設定を完了'],
    ['ar-EG', 'إكمال الإعداد'],
    ['en-GB', 'Complete setup'],
  ])('are those of the region, else of the language (%s)', async (lang, text) => {
    await expectWords(lang, text);
  });

  it('are those of the script before those of the language', async () => {
    registerTranslation(table('zh', '完成设置'), table('zh-Hant', '完成設定'));
    await expectWords('zh-TW', '完成設定');
    await expectWords('zh-HK', '完成設定');
    await expectWords('zh-CN', '完成设置');
    await expectWords('zh', '完成设置');
  });

  it('are Norwegian for both names of Bokmål', async () => {
    registerTranslation(table('no', 'Fullfør'));
    await expectWords('nb', 'Fullfør');
    await expectWords('nb-NO', 'Fullfør');
    await expectWords('no', 'Fullfør');
  });

  it('are those of the region that a language is at home in', async () => {
    registerTranslation(table('is-IS', 'Ljúka'));
    await expectWords('is', 'Ljúka');
  });

  it('do not come from another region', async () => {
    registerTranslation(table('en-NZ', 'Sorted', {}));
    await expectWords('en-NZ', 'Sorted');
    await expectWords('en-IE', 'Complete setup');
    await expectWords('en', 'Complete setup');
  });

  it('keep what the host has replaced in the language', async () => {
    await expectWords('de-CH', 'Setup abschliessen');
    registerTranslation({ $code: 'de', closeDialog: 'Zumachen' });
    expect(wordsFor('de-CH')?.closeDialog).toBe('Zumachen');
    expect(wordsFor('de-AT')?.closeDialog).toBe('Zumachen');
    registerTranslation({ $code: 'de-CH', closeDialog: 'Zuetue' });
    expect(wordsFor('de-CH')?.closeDialog).toBe('Zuetue');
    expect(wordsFor('de-DE')?.closeDialog).toBe('Zumachen');
    for (const { $code, closeDialog } of [de, deCH]) registerTranslation({ $code, closeDialog });
  });

  it('have the days and numbers of the region', async () => {
    const time = '2026-01-24T12:00:00Z';
    expect((await expectWords('de-AT', 'Setup abschließen')).localize.write.day(time)).toBe('24. Jänner 2026');
    expect((await expectWords('en-GB', 'Complete setup')).localize.write.day(time)).toBe('24 January 2026');
    expect((await expectWords('en-US', 'Complete setup')).localize.write.day(time)).toBe('January 24, 2026');
  });
});

describe('a text of the catalogue', () => {
  it.each<[Record<string, string>, string, string]>([
    [{ 'de-DE': 'Sprache', 'en-US': 'Voice' }, 'en', 'Voice'],
    [{ 'de-DE': 'Sprache', 'en-US': 'Voice' }, 'fr', 'Voice'],
    [{ 'de-DE': 'Sprache', 'en-US': 'Voice' }, 'de-AT', 'Sprache'],
    [{ zh: '语音', 'zh-Hant': '語音' }, 'zh-TW', '語音'],
    [{ no: 'Tale', sv: 'Röst' }, 'nb', 'Tale'],
    [{ 'en-GB': 'Colour', en: 'Color' }, 'en-AU', 'Color'],
  ])('%j on a page in %s is %s', (text, language, wording) => {
    expect(textIn(text, language)).toBe(wording);
  });
});
