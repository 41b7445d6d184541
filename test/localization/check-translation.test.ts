import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../src/testing/index.ts';
import type { PartialTranslation } from '../../src/index.ts';
import { de } from '../../src/localization/tables/de.ts';
import { fr } from '../../src/localization/tables/fr.ts';
import { pl } from '../../src/localization/tables/pl.ts';
import { textsOf } from './tables.ts';

const SAME = ['cmName', 'optionalField', 'integrationStatus', 'applicationCount'] as const;

/** What is found in a table in which something is wrong. */
function found(table: PartialTranslation, wrong: Partial<PartialTranslation>): string[] {
  return checkTranslation({ ...table, ...wrong }, { same: SAME }).map(({ key, problem }) => `${key}: ${problem}`);
}

describe('the check of a table', () => {
  it('finds nothing in a good one', () => {
    expect(found(de, {})).toEqual([]);
    expect(found(fr, {})).toEqual([]);
  });

  it('finds what is missing, and what nobody asks for', () => {
    const { cancelAction: _missing, ...rest } = de;
    expect(found(rest, {})).toEqual(['cancelAction: missing']);
    expect(found(de, { cancelActoin: 'Abbrechen' } as object)).toEqual(['cancelActoin: extra']);
  });

  it.each<[string, Partial<PartialTranslation>]>([
    ['configurationTitle', { configurationTitle: () => 'Konfiguration' }],
    [
      'removalText',
      { removalText: ({ application, integration }) => `Die ${application}${integration} wird entfernt.` },
    ],
    ['integrationsAdded', { integrationsAdded: ({ applications }) => `Neu: ${applications[0]}.` }],
    ['applicationCount', { applicationCount: ({ count }) => `${count} Anwendungen` }],
    ['integrationCount', { integrationCount: (_values, { plural }) => plural(1, { one: '#.', other: '#..' }) }],
    ['fieldTooLong', { fieldTooLong: 'Zu lang.' } as object],
    ['cancelAction', { cancelAction: () => 'Abbrechen' } as object],
  ])('finds a lost argument in %s', (key, wrong) => {
    expect(found(de, wrong)).toEqual([`${key}: argument`]);
  });

  it('finds a plural category that the language has and the text has not', () => {
    expect(
      found(pl, {
        applicationCount: ({ count }, { plural }) => plural(count, { one: '# aplikacja', other: '# aplikacji' }),
      }),
    ).toEqual(['applicationCount: plural']);
  });

  it.each([
    [fr, { discardTitle: 'Abandonner ?' }],
    [fr, { discardTitle: 'Abandonner?' }],
    [fr, { dependentsStop: 'Ne fonctionnera plus :' }],
    [fr, { cancelAction: '« Annuler »' }],
    [de, { addingApplications: 'Wird hinzugefügt …' }],
    [de, { cancelAction: 'Abbrechen ' }],
    [de, { cancelAction: 'Jetzt  abbrechen' }],
  ])('finds a space that should not be there, or should not break: %#', (table, wrong) => {
    expect(found(table, wrong)).toEqual([`${Object.keys(wrong)[0]}: space`]);
  });

  it.each([
    [de, { addingApplications: 'Wird hinzugefügt...' }],
    [de, { cancelAction: '"Abbrechen"' }],
    [fr, { noValueYet: "Il n'y a pas encore de valeur." }],
    [
      { ...de, $code: 'de-CH', completeSetup: 'Setup beenden', closeDialog: 'Weg', consentMayWait: 'Gut.' },
      { cancelAction: 'Schließen' },
    ],
  ])('finds what is written wrongly: %#', (table, wrong) => {
    expect(found(table, wrong)).toEqual([`${Object.keys(wrong)[0]}: spelling`]);
  });

  it('finds what was copied and not translated, and what is empty', () => {
    expect(found(de, { cancelAction: 'Cancel' })).toEqual(['cancelAction: untranslated']);
    expect(found(de, { removalTitle: ({ application }) => `Remove ${application} integration` })).toEqual([
      'removalTitle: untranslated',
    ]);
    expect(found(de, { cancelAction: '' })).toEqual(['cancelAction: empty']);
  });
});

describe('the sample arguments', () => {
  it('make every text of a table', () => {
    const keys = new Set(textsOf(de).map(([key]) => key));
    expect(keys).toEqual(new Set(Object.keys(de)));
  });
});
