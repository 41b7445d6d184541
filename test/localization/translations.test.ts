import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../src/model/errors.ts';
import { de } from '../../src/localization/tables/de.ts';
import { enDeferred } from '../../src/localization/tables/en-deferred.ts';
import { enInitial } from '../../src/localization/tables/en-initial.ts';
import { de as registeredDe } from '../../src/localization/locales/de.ts';
import { en } from '../../src/localization/locales/en.ts';
import type { Translation } from '../../src/localization/translation.ts';

type WithParameters = {
  [K in keyof Translation]: Translation[K] extends (...parameters: infer P) => string ? P : never;
};
type FunctionKey = { [K in keyof WithParameters]: WithParameters[K] extends never ? never : K }[keyof WithParameters];

const COUNTS: [number][] = [[0], [1], [2], [1000]];
const SHOWN_COUNTS: [number, string][] = [
  [0, '0'],
  [1, '1'],
  [2, '2'],
  [1000, '1,000'],
];
const NAMES: [string][] = [['CM.com'], ['<b> & x']];
const STATUSES: WithParameters['integrationStatus'][] = [
  ['setup-required'],
  ['pending'],
  ['active'],
  ['error'],
  ['paused'],
];

/** Parameters for every string that takes some. The type wants all of them. */
const SAMPLES: { [K in FunctionKey]: WithParameters[K][] } = {
  entriesLeftOut: COUNTS.slice(1),
  integrationStatus: STATUSES,
  statusNextStep: STATUSES,
  integrationAddedOn: [['24. November 2026']],
  actionOn: [['Edit', 'CM.com']],
  integrationSwitch: NAMES,
  failureReason: [
    ...ERROR_CODES.map((code): [typeof code] => [code]),
    ['rate-limited', 30],
    ['rate-limited', 0.2],
    ['unavailable', 1],
  ],
  integrationsAdded: NAMES,
  configurationSaved: NAMES,
  integrationRemoved: NAMES,
  integrationPaused: NAMES,
  integrationResumed: NAMES,
  noApplicationMatches: NAMES,
  noApplicationInCategory: [['cm', 'Payments']],
  integrationCount: SHOWN_COUNTS,
  noIntegrationMatches: [['cm']],
  noIntegrationInGroup: [['cm', 'Waiting']],
  integrationsNeedAttention: SHOWN_COUNTS,
  matchesElsewhere: [['3', 'Mitel']],
  applicationCount: SHOWN_COUNTS,
  timesOnAccount: COUNTS.slice(1),
  applicationsToAdd: COUNTS,
  additionsFailed: COUNTS.slice(1),
  configurationTitle: NAMES,
  configurationAccount: NAMES,
  fieldsWrong: COUNTS.slice(1),
  fieldTooShort: [[8]],
  fieldTooLong: [[64]],
  consentExplained: NAMES,
  consentBy: NAMES,
  startConsent: NAMES,
  fieldTooSmall: [['0']],
  fieldTooLarge: [['10']],
  fieldNumberAmbiguous: [['1234.5']],
  numberSaved: [['7']],
  leftOut: [['quotes']],
  leftIn: [['white space']],
  secretLost: [['Address']],
  secretElsewhere: [['Address']],
  removalTitle: NAMES,
  removalText: [
    ['CM.com', 'Support', '100'],
    ['CM.com', '', '100'],
  ],
  changedElsewhere: [
    ['', ''],
    ['Ann', 'Name, Account ID'],
  ],
  credentialsRevoked: [['CM.com']],
  removalChanged: [[''], ['Ann']],
  credentialsStay: NAMES,
};

const TABLES = [
  ['German', de],
  ['English', en],
] as const;

/** Everything that a table can say, with the key that says it. */
function sentences(table: Translation): [key: string, sentence: string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[key, value]];
    const samples: unknown[][] = SAMPLES[key as FunctionKey];
    return samples.map((parameters) => [key, (value as (...parameters: unknown[]) => string)(...parameters)]);
  });
}

function keysOf(table: object): string[] {
  return Object.keys(table).toSorted();
}

describe('the tables', () => {
  it('have the same keys, each with a value of the same sort', () => {
    expect(keysOf(en)).toEqual(keysOf(de));
    for (const key of keysOf(de)) {
      const [german, english] = [de, en].map((table): unknown => Reflect.get(table, key));
      expect([key, typeof english]).toEqual([key, typeof german]);
      expect([key, typeof german === 'function']).toEqual([key, key in SAMPLES]);
    }
  });

  it('are whole: the two parts of English have nothing in common', () => {
    const both = keysOf(enInitial).filter((key) => key in enDeferred);
    expect(both).toEqual(['$code']);
    expect(registeredDe).toBe(de);
  });

  it('say which language they are in', () => {
    expect([de.$code, en.$code]).toEqual(['de', 'en']);
  });

  it.each(TABLES)('in %s say something each time', (_language, table) => {
    for (const [key, sentence] of sentences(table)) {
      // What has to be done next there is on a button of its own, and with what works there is nothing to do.
      if (key !== 'statusNextStep') expect(sentence, key).not.toBe('');
      expect(sentence, key).toBe(sentence.trim());
      expect(sentence, key).not.toMatch(/undefined|null|NaN|Infinity|\[object|\$\{|=>/);
      expect(sentence, key).not.toMatch(/ {2}|\.\.\.| ["'][^"']|"/);
    }
  });

  it.each(TABLES)('in %s repeat what they are told', (_language, table) => {
    expect(table.removalText('CM.com', 'Support', '100')).toMatch(/Support.*100/);
    expect(table.removalText('CM.com', '', '100')).toMatch(/CM\.com.*100/);
    expect(table.removalText('CM.com', '', '100')).not.toMatch(/[„“”]/);
    expect(table.noApplicationMatches('sms')).toContain('sms');
    expect(table.fieldTooLong(64)).toContain('64');
    expect(table.fieldTooShort(8)).toContain('8');
    expect(table.fieldTooSmall('-3')).toContain('-3');
    expect(table.fieldTooLarge('42')).toContain('42');
    expect(table.leftOut('quotes')).toContain('quotes');
    expect(table.failureReason('rate-limited', 29.2)).toContain('30');
    for (const name of [
      'configurationTitle',
      'credentialsStay',
      'integrationRemoved',
      'configurationSaved',
      'integrationsAdded',
    ] as const) {
      expect(table[name]('CM.com')).toContain('CM.com');
    }
    expect(table.applicationCount(5_000, '5 000')).toContain('5 000');
    expect(table.applicationCount(1, '1')).not.toBe(table.applicationCount(17, '1'));
    expect(table.noApplicationInCategory('sms', 'Payments')).toMatch(/sms.*Payments|Payments.*sms/);
    for (const name of [
      'entriesLeftOut',
      'timesOnAccount',
      'applicationsToAdd',
      'additionsFailed',
      'fieldsWrong',
    ] as const) {
      expect(table[name](17)).toContain('17');
      expect(table[name](1)).not.toBe(table[name](17).replace('17', '1'));
    }
  });

  it('tell all statuses and all failures apart', () => {
    for (const [, table] of TABLES) {
      expect(new Set(STATUSES.map(([status]) => table.integrationStatus(status))).size).toBe(5);
      expect(new Set(ERROR_CODES.map((code) => table.failureReason(code))).size).toBe(ERROR_CODES.length);
    }
  });
});

describe('German', () => {
  const words = sentences(de);

  it('has its own letters and quotation marks', () => {
    for (const [key, sentence] of words) {
      expect(sentence, key).not.toMatch(
        /\b(fuer|koenn|moegl|ueber|loesch|hinzufueg|schliess|pruef|gueltig|zurueck|Aender|Schluessel|waehl)/i,
      );
      expect(sentence.replaceAll(/„[^„“”"]*“/g, ''), key).not.toMatch(/[„“”"]/);
    }
    expect(words.filter(([, sentence]) => /[äöüß]/i.test(sentence)).length).toBeGreaterThan(20);
    expect(de.noApplicationMatches('sms')).toContain('„sms“');
  });

  it('addresses people formally', () => {
    for (const [key, sentence] of words) expect(sentence, key).not.toMatch(/\b(du|dein\w*|dich|dir)\b/i);
  });
});

describe('English', () => {
  it('has its own quotation marks and no word of German', () => {
    for (const [key, sentence] of sentences(en)) {
      expect(sentence.replaceAll(/“[^„“”"]*”/g, ''), key).not.toMatch(/[„“”"]/);
      expect(sentence, key).not.toMatch(/[äöüß]|\b(und|nicht|Sie|wird|werden)\b/);
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
    ['CM.com-Konfiguration', 'CM.com configuration', ({ configurationTitle }) => configurationTitle('CM.com')],
    ['Name', 'Name', ({ cmName }) => cmName],
    ['CM.com-Konto-ID', 'CM.com account ID', ({ cmAccountId }) => cmAccountId],
    ['Produkt-Token', 'Product token', ({ cmProductToken }) => cmProductToken],
    ['Speichern', 'Save', ({ saveConfiguration }) => saveConfiguration],
    ['CM.com-Integration', 'CM.com integration', ({ integrationSwitch }) => integrationSwitch('CM.com')],
    ['CM.com-Integration entfernen', 'Remove CM.com integration', ({ removalTitle }) => removalTitle('CM.com')],
    ['Integration entfernen', 'Remove integration', ({ removeIntegration }) => removeIntegration],
    ['Abbrechen', 'Cancel', ({ cancelAction }) => cancelAction],
    ['Erneut versuchen', 'Try again', ({ tryAgain }) => tryAgain],
    ['Setup ausstehend', 'Setup required', ({ integrationStatus }) => integrationStatus('setup-required')],
    ['Aktiv', 'Active', ({ integrationStatus }) => integrationStatus('active')],
  ])('%s / %s', (german, english, say) => {
    expect(say(de)).toBe(german);
    expect(say(en)).toBe(english);
  });
});
