import type { IntegrationsError } from '../model/errors.ts';
import type { Operation } from '../adapter/operation.ts';
import type { CheckedList, MalformedItem } from '../adapter/reads.ts';
import type { Application } from '../model/application.ts';
import type { Integration } from '../model/integration.ts';
import type { Permissions } from '../model/permissions.ts';
import type { Text } from '../model/text.ts';

/** The pages of the catalogue that have come. */
export interface Catalogue extends CheckedList<Application> {
  /** Why the next one did not come. */
  readonly failure?: IntegrationsError;
}

/** All that is known of one account. */
export interface Account {
  readonly permissions: Permissions;
  readonly integrations: readonly Integration[];
  /** The catalogue; where it is not whole, also what is known of it otherwise. */
  readonly applications: readonly Application[];
  /** Where that comes from. Absent where the account can hold no integrations. */
  readonly catalogue?: Catalogue;
  /** The integrations that were left out because they were malformed. The catalogue has its own. */
  readonly malformed: readonly MalformedItem[];
}

/** A failed operation of the adapter. */
export interface Failure {
  readonly operation: Operation;
  readonly error: IntegrationsError;
}

/**
 * Where the data of an account is on its way. Data that is there stays while it is loaded again, and when that fails:
 * then `failure` says so beside it.
 */
export type AccountState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'loaded'; readonly account: Account; readonly failure?: Failure };

/** Applications, and behind them others that are not among them. */
export function mergeById(
  applications: readonly Application[],
  others: readonly Application[],
): readonly Application[] {
  const ids = new Set(applications.map(({ id }) => id));
  return [...applications, ...others.filter(({ id }) => !ids.has(id))];
}

const byId = new WeakMap<readonly Application[], Map<string, Application>>();

/** The application of an integration, where the catalogue still has it. */
export function applicationOf(
  { applications }: Pick<Account, 'applications'>,
  { applicationId }: Pick<Integration, 'applicationId'>,
): Application | undefined {
  let index = byId.get(applications);
  if (!index)
    byId.set(applications, (index = new Map(applications.map((application) => [application.id, application]))));
  return index.get(applicationId);
}

/** The integration with an identifier. */
export function integrationById(account: Account, integrationId: string): Integration | undefined {
  return account.integrations.find(({ id }) => id === integrationId);
}

/** Why an action is not allowed on the account. Absent where it is, and while nothing is known. */
export function denial(
  state: AccountState | undefined,
  action: Exclude<keyof Permissions, 'supported'>,
): Text | undefined {
  const permission = state?.phase === 'loaded' ? state.account.permissions[action] : true;
  return permission === true ? undefined : permission;
}
