import { describe, expect, it } from 'vitest';
import { couple } from '../../src/localization/couple.ts';
import { say } from '../../src/localization/say.ts';
import { de } from '../../src/localization/tables/de.ts';
import { en } from '../../src/localization/locales/en.ts';

const LONG = Array.from({ length: 40 }, (_, index) => `Teil ${index}`).join(' ');

describe('a name that is coupled with a German noun', () => {
  it.each([
    ['one word', 'CM.com', 'CM.com-Konfiguration'],
    ['several words', 'Microsoft Teams', 'Microsoft-Teams-Konfiguration'],
    ['a digit', 'Microsoft Office 365', 'Microsoft-Office-365-Konfiguration'],
    ['a hyphen', 'Single Sign-on', 'Single-Sign-on-Konfiguration'],
    ['a hyphen at the end', 'Voice- ', 'Voice-Konfiguration'],
    ['a dash between words', 'Teams – Support', 'Teams-Support-Konfiguration'],
    ['a slash between words', 'Teams / Slack', 'Teams/Slack-Konfiguration'],
    ['an ampersand between words', 'Integrations & Apps', 'Integrations&Apps-Konfiguration'],
    ['a plus sign', 'C++ Builder', 'C++-Builder-Konfiguration'],
    ['quotes', 'Der „neue“ Chat', 'Der-„neue“-Chat-Konfiguration'],
    ['brackets', 'Teams (Test)', 'Teams-(Test)-Konfiguration'],
    ['spaces of every sort', '  Mitel\u00a0One\t \nWorkgroups ', 'Mitel-One-Workgroups-Konfiguration'],
    ['letters of another script', '日本語 アプリ', '日本語-アプリ-Konfiguration'],
    ['letters from right to left', 'فرق مايكروسوفت', 'فرق-مايكروسوفت-Konfiguration'],
    ['markup', '<b> $& x', '<b>-$&-x-Konfiguration'],
    ['nothing', ' ', 'Konfiguration'],
  ])('with %s', (_what, name, coupled) => {
    expect(couple(name, 'Konfiguration')).toBe(coupled);
  });

  it('is coupled throughout, however long it is', () => {
    expect(couple(LONG, 'Integration')).toBe(`${LONG.replaceAll(' ', '-')}-Integration`);
  });

  it('is coupled wherever German has it before a noun, and nowhere in English', () => {
    const values = { application: 'Microsoft Teams' };
    expect(say(de, 'de', 'configurationTitle', values)).toBe('Microsoft-Teams-Konfiguration');
    expect(say(de, 'de', 'integrationSwitch', values)).toBe('Microsoft-Teams-Integration');
    expect(say(de, 'de', 'removalTitle', values)).toBe('Microsoft-Teams-Integration entfernen');
    expect(say(de, 'de', 'removalText', { ...values, integration: '', account: '100' })).toMatch(
      /^Die Microsoft-Teams-Integration wird aus dem Konto 100 entfernt\./,
    );
    expect(say(en, 'en', 'configurationTitle', values)).toBe('Microsoft Teams configuration');
    expect(say(en, 'en', 'removalTitle', values)).toBe('Remove Microsoft Teams integration');
  });

  it('turns nothing around it if it runs from right to left', () => {
    const title = say(de, 'de', 'configurationTitle', { application: 'فرق \u202eمايكروسوفت' });
    expect(title).toBe('\u2068فرق-مايكروسوفت\u2069-Konfiguration');
  });
});
