import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/model/errors.ts';
import { INTEGRATION_STATUSES } from './words.ts';
import { say } from '../../src/localization/say.ts';
import { de } from '../../src/localization/tables/de.ts';
import { enDeferred } from '../../src/localization/tables/en-deferred.ts';
import { enInitial } from '../../src/localization/tables/en-initial.ts';
import { de as registeredDe } from '../../src/localization/locales/de.ts';
import { en } from '../../src/localization/locales/en.ts';
import type { Translation } from '../../src/localization/translation.ts';
import { checkTranslation } from '../../src/testing/translations/check-translation.ts';
import { TABLES, textsOf } from './tables.ts';

describe('the tables', () => {
  it.each(TABLES)(
    'have nothing wrong that can be found without knowing the language ($table.$code)',
    ({ table, same = [] }) => {
      expect(checkTranslation(table, { same })).toEqual([]);
    },
  );

  it.each(TABLES)('name only texts that are the same as in English ($table.$code)', ({ table, same = [] }) => {
    const found = checkTranslation(table).map(({ key, problem }) => `${key}: ${problem}`);
    expect(new Set(found)).toEqual(new Set(same.map((key) => `${key}: untranslated`)));
  });

  it('are whole: the two parts of English have nothing in common', () => {
    const both = Object.keys(enInitial).filter((key) => key in enDeferred);
    expect(both).toEqual(['$code']);
    expect(registeredDe).toBe(de);
  });

  it.each(TABLES)('tell all statuses and all failures apart ($table.$code)', ({ table }) => {
    const language = table.$code;
    const statuses = INTEGRATION_STATUSES.map((status) => say(table, language, 'integrationStatus', { status }));
    expect(new Set(statuses).size).toBe(INTEGRATION_STATUSES.length);
    expect(new Set(ERROR_CODES.map((code) => say(table, language, 'failureReason', { code }))).size).toBe(
      ERROR_CODES.length,
    );
  });

  it.each(TABLES)('name an integration by its own name or by its application ($table.$code)', ({ table }) => {
    const text = (integration: string): string =>
      say(table, table.$code, 'removalText', { application: 'CM.com', integration, account: '100' });
    expect(text('Support')).toContain('Support');
    expect(text('')).toMatch(/CM\.com/);
    expect(text('')).not.toMatch(/[„“”«»「」]/);
  });
});

describe('German', () => {
  const words = textsOf(de);

  it('has its own letters and quotation marks', () => {
    for (const [key, sentence] of words) {
      expect(sentence, key).not.toMatch(
        /\b(fuer|koenn|moegl|ueber|loesch|hinzufueg|schliess|pruef|gueltig|zurueck|Aender|Schluessel|waehl)/i,
      );
      expect(sentence.replaceAll(/„[^„“”"]*“/g, ''), key).not.toMatch(/[„“”"]/);
    }
    expect(words.filter(([, sentence]) => /[äöüß]/i.test(sentence)).length).toBeGreaterThan(20);
    expect(say(de, 'de', 'noApplicationMatches', { search: 'sms' })).toContain('„sms“');
  });

  it('addresses people formally', () => {
    for (const [key, sentence] of words) expect(sentence, key).not.toMatch(/\b(du|dein\w*|dich|dir)\b/i);
  });

  it('has a no-break space before an ellipsis, and in a date', () => {
    const ellipses = words.filter(([, sentence]) => sentence.includes('…'));
    expect(ellipses.length).toBeGreaterThan(5);
    for (const [key, sentence] of ellipses) expect(sentence, key).toMatch(/\u00a0…$/);
    expect(say(de, 'de', 'integrationAddedOn', { date: '24. November 2026' })).toContain('24.\u00a0November 2026');
  });
});

describe('English', () => {
  it('has its own quotation marks, no space before an ellipsis, and no word of German', () => {
    for (const [key, sentence] of textsOf(en)) {
      expect(sentence.replaceAll(/“[^„“”"]*”/g, ''), key).not.toMatch(/[„“”"]/);
      expect(sentence, key).not.toMatch(/[äöüß]|\b(und|nicht|Sie|wird|werden)\b|\s…/);
    }
  });
});

describe('the guide’s words', () => {
  it.each<[string, string, (table: Translation) => string]>([
    ['Integrationen', 'Integrations', ({ integrationsHeading }) => integrationsHeading],
    ['+ Neue hinzufügen', '+ Add new', ({ addNewIntegration }) => addNewIntegration],
    ['Drittanbieter', '3rd party', ({ thirdPartyApplications }) => thirdPartyApplications],
    ['Hinzufügen', 'Add', ({ addApplication }) => addApplication],
    ['Fertig', 'Done', ({ commitAdditions }) => commitAdditions],
    ['Setup abschließen', 'Complete setup', ({ completeSetup }) => completeSetup],
    [
      'CM.com-Konfiguration',
      'CM.com configuration',
      (table) => say(table, table.$code, 'configurationTitle', { application: 'CM.com' }),
    ],
    ['Name', 'Name', ({ cmName }) => cmName],
    ['CM.com-Konto-ID', 'CM.com account ID', ({ cmAccountId }) => cmAccountId],
    ['Produkt-Token', 'Product token', ({ cmProductToken }) => cmProductToken],
    ['Speichern', 'Save', ({ saveConfiguration }) => saveConfiguration],
    [
      'CM.com-Integration',
      'CM.com integration',
      (table) => say(table, table.$code, 'integrationSwitch', { application: 'CM.com' }),
    ],
    [
      'CM.com-Integration entfernen',
      'Remove CM.com integration',
      (table) => say(table, table.$code, 'removalTitle', { application: 'CM.com' }),
    ],
    ['Integration entfernen', 'Remove integration', ({ removeIntegration }) => removeIntegration],
    ['Abbrechen', 'Cancel', ({ cancelAction }) => cancelAction],
    ['Erneut versuchen', 'Try again', ({ tryAgain }) => tryAgain],
    [
      'Setup ausstehend',
      'Setup required',
      (table) => say(table, table.$code, 'integrationStatus', { status: 'setup-required' }),
    ],
    ['Aktiv', 'Active', (table) => say(table, table.$code, 'integrationStatus', { status: 'active' })],
  ])('%s / %s', (german, english, say) => {
    expect(say(de)).toBe(german);
    expect(say(en)).toBe(english);
  });
});
