import { malformedError } from '../../adapter/boundary.ts';
import { parseChange } from '../../adapter/parse-change.ts';
import type { Integration } from '../../model/integration.ts';
import type { DataIssue } from '../../model/parsing/parse.ts';
import { shareStructure } from '../../model/data/share-structure.ts';
import { applicationOf, integrationById } from '../account-state.ts';
import type { AccountStore } from '../account-store.ts';
import { malformedText, warnOfMalformed } from '../malformed-items.ts';
import { withIntegration, withoutIntegration } from '../replace-integration.ts';
import { withoutSecrets } from '../secrets/strip-secrets.ts';

/** How a told integration relates to the one that is shown. */
type Age = 'older' | 'same' | 'newer' | 'unknown';

/** What was reported last about a malformed change. */
const reported = new WeakMap<AccountStore, string>();

/**
 * Shows a change that an adapter has told, without asking the adapter. If the change is malformed or does not say what
 * the account holds now, the account is loaded again. A change of an integration that is being written waits for the
 * end of the write. `loadCount` is how often the account had been loaded when the change was told.
 */
export function applyChange(store: AccountStore, told: unknown, loadCount: number, isAfterWrite = false): void {
  const { data, error } = parseChange(told);
  if (error) {
    reportMalformed(store, error.issues);
    return void store.catchUp(true);
  }
  const integration = 'integration' in data ? data.integration : undefined;
  const id = 'integration' in data ? data.integration.id : data.integrationId;
  // Its addition may be told later.
  if (!integration) store.known.add(id);
  const { account } = store;
  if (!account || store.isLoading) return void store.catchUp(true);
  const write = store.writing(id) ?? store.writing(integration?.applicationId ?? '');
  if (write) return void write.result.then(() => applyChange(store, data, loadCount, true));
  // Its row may be missing because it was malformed.
  if (account.malformed.flat().some((issue) => issue.id === id)) return void store.catchUp(true);
  const shown = integrationById(account, id);
  if (!integration) {
    if (shown) store.extend((current) => withoutIntegration(current, id));
    return undefined;
  }
  // A list that was loaded since may be newer than the change, or older.
  const isOutdated = loadCount !== store.loadCount;
  const ageIfMissing = isOutdated ? 'unknown' : 'newer';
  const age = shown ? ageOf(integration, shown) : ageIfMissing;
  if (age === 'older' || age === 'same') return undefined;
  const application = applicationOf(account, integration);
  // One that was shown before and is gone may come late or again.
  const isPlaced = shown ? shown.applicationId === integration.applicationId : application && !store.known.has(id);
  if (!isPlaced || (age === 'unknown' && (isAfterWrite || isOutdated))) return void store.catchUp(true);
  const next = shareStructure(shown, withoutSecrets(integration, application));
  if (next !== shown) store.extend((current) => withIntegration(current, next));
}

function ageOf(told: Integration, shown: Integration): Age {
  if (told.version !== undefined && told.version === shown.version) return 'same';
  const areNumbers = typeof told.version === 'number' && typeof shown.version === 'number';
  const order = areNumbers
    ? Number(told.version) - Number(shown.version)
    : Date.parse(told.changedAt ?? '') - Date.parse(shown.changedAt ?? '');
  if (order < 0) return 'older';
  return order > 0 ? 'newer' : 'unknown';
}

/** Reports a malformed change as malformed items of a list are. One that is told again was reported before. */
function reportMalformed(store: AccountStore, issues: readonly DataIssue[]): void {
  const operation = 'listIntegrations';
  const error = malformedError(
    operation,
    issues.map((issue) => ({ ...issue, path: ['change', ...issue.path] })),
  );
  const text = malformedText([{ operation, error }]);
  if (reported.get(store) === text) return;
  reported.set(store, text);
  store.observer?.missed?.({ operation, error });
  warnOfMalformed(text);
}
