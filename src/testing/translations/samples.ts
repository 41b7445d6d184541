import type { ArgumentsOf } from '../../localization/say.ts';
import type { Translation } from '../../localization/translation.ts';
import { ERROR_CODES } from '../../model/errors.ts';

/** The texts that take arguments. */
export type WordKey = {
  [Key in keyof Translation]: ArgumentsOf<Key> extends [] ? never : Key;
}[keyof Translation];

type Samples = { readonly [Key in WordKey]: readonly ArgumentsOf<Key>[0][] };

const COUNTS = [{ count: 1 }, { count: 2 }, { count: 3 }, { count: 17 }, { count: 16_384 }];
const COUNTS_AND_NONE = [{ count: 0 }, ...COUNTS];
const NAMED = [{ application: 'CM.com' }, { application: '<b>&x' }];
const SEARCH = { search: 'sms' };
const PARTS = [{ parts: ['xa'] }, { parts: ['xa', 'xb', 'xc'] }];
const CHANGED = [{ changed: ['Address'] }, { changed: ['Address', 'Port'] }];
const STATUSES = [{ status: 'pending' }, { status: 'active' }, { status: 'error' }, { status: 'paused' }] as const;
const ALL_STATUSES = [{ status: 'setup-required' } as const, ...STATUSES];

/** Arguments for each text that takes some. */
export const SAMPLES: Samples = {
  entriesLeftOut: COUNTS,
  integrationStatus: ALL_STATUSES,
  statusNextStep: ALL_STATUSES,
  integrationAddedOn: [{ date: '24/11/2026' }],
  actionOn: [{ action: 'Xyz', application: 'CM.com' }],
  integrationSwitch: NAMED,
  failureReason: [
    ...ERROR_CODES.map((code) => ({ code })),
    ...[1, 30, 90, 7200].map((retryAfter) => ({ code: 'rate-limited' as const, retryAfter })),
  ],
  noApplicationMatches: [SEARCH],
  noApplicationInCategory: [{ ...SEARCH, category: 'Payments' }],
  applicationCount: COUNTS_AND_NONE,
  matchesElsewhere: COUNTS.map((count) => ({ ...count, place: 'Mitel' })),
  timesOnAccount: COUNTS,
  applicationsToAdd: COUNTS_AND_NONE,
  additionsFailed: COUNTS,
  integrationCount: COUNTS_AND_NONE,
  noIntegrationMatches: [SEARCH],
  noIntegrationInGroup: [{ ...SEARCH, group: 'Xyz' }],
  noIntegrationOfStatus: STATUSES,
  integrationsNeedAttention: COUNTS_AND_NONE,
  configurationTitle: NAMED,
  configurationAccount: [{ account: '4711' }],
  changedElsewhere: [
    { who: '', fields: [] },
    { who: 'Ann', fields: ['Address'] },
    { who: 'Ann', fields: ['Address', 'Port'] },
  ],
  fieldToSave: [{ field: 'Address' }],
  theirValue: [{ who: '' }, { who: 'Ann' }],
  secretLost: CHANGED,
  secretElsewhere: CHANGED,
  fieldsWrong: COUNTS,
  fieldsMissing: COUNTS,
  fieldTooShort: COUNTS.map(({ count }) => ({ min: count })),
  fieldTooLong: COUNTS.map(({ count }) => ({ max: count })),
  fieldTooSmall: [{ min: '-3' }],
  fieldTooLarge: [{ max: '42' }],
  fieldNumberAmbiguous: [{ example: '1234.5' }],
  numberSaved: [{ number: '7' }],
  leftOut: PARTS,
  leftIn: PARTS,
  consentExplained: NAMED,
  consentBy: [{ who: 'Ann' }],
  startConsent: NAMED,
  consentMailSubject: NAMED,
  consentMailText: [{ application: 'CM.com', until: '24/11/2026' }],
  consentExpires: [{ time: 'in 9 minutes' }],
  removalTitle: NAMED,
  removalText: [
    { application: 'CM.com', integration: '', account: '4711' },
    { application: '', integration: 'Support', account: '4711' },
  ],
  credentialsStay: NAMED,
  credentialsRevoked: NAMED,
  removalChanged: [{ who: '' }, { who: 'Ann' }],
  integrationPaused: NAMED,
  integrationResumed: NAMED,
  integrationsAdded: [{ applications: ['CM.com'] }, { applications: ['CM.com', 'Teams', 'Gateway'] }],
  configurationSaved: NAMED,
  integrationRemoved: NAMED,
};
