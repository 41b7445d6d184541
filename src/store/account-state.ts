import type { IntegrationsError } from '../model/errors.ts';
import type { Operation } from '../adapter/operation.ts';
import type { CheckedList, MalformedItem } from '../adapter/reads.ts';
import type { Application } from '../model/application.ts';
import type { Integration } from '../model/integration.ts';
import type { Permissions } from '../model/permissions.ts';
import type { Text } from '../model/text.ts';

/** The loaded pages of the catalogue. */
export interface Catalogue extends CheckedList<Application> {
  /** Why the next page could not be loaded. */
  readonly failure?: IntegrationsError;
}

/** The loaded data of one account. */
export interface Account {
  readonly permissions: Permissions;
  readonly integrations: readonly Integration[];
  /** The loaded applications: the catalogue's pages so far, and those found by search or identifier. */
  readonly applications: readonly Application[];
  /** The loaded pages. Undefined if the account supports no integrations. */
  readonly catalogue?: Catalogue;
  /** The malformed integrations, which were dropped. The catalogue has its own list. */
  readonly malformed: readonly MalformedItem[];
}

/** A failed operation of the adapter. */
export interface Failure {
  readonly operation: Operation;
  readonly error: IntegrationsError;
}

/**
 * The progress of loading an account. Loaded data stays while it is loaded again. If that fails, `failure` says why.
 */
export type AccountState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'loaded'; readonly account: Account; readonly failure?: Failure };

/** Returns the applications, followed by the others that are not among them. */
export function mergeById(
  applications: readonly Application[],
  others: readonly Application[],
): readonly Application[] {
  const ids = new Set(applications.map(({ id }) => id));
  return [...applications, ...others.filter(({ id }) => !ids.has(id))];
}

/** Returns the account with another catalogue. What was found apart from its pages stays until all pages are there. */
export function withCatalogue(account: Account, catalogue: Catalogue): Account {
  const { items, more } = catalogue;
  return { ...account, applications: more ? mergeById(items, account.applications) : items, catalogue };
}

const byId = new WeakMap<readonly Application[], Map<string, Application>>();

/** Returns the application of an integration, or undefined if it is not loaded. */
export function applicationOf(
  { applications }: Pick<Account, 'applications'>,
  { applicationId }: Pick<Integration, 'applicationId'>,
): Application | undefined {
  let index = byId.get(applications);
  if (!index)
    byId.set(applications, (index = new Map(applications.map((application) => [application.id, application]))));
  return index.get(applicationId);
}

/** Returns the integration with an identifier. */
export function integrationById(account: Account, integrationId: string): Integration | undefined {
  return account.integrations.find(({ id }) => id === integrationId);
}

/** Returns why an action is not allowed on the account. Undefined if it is, or if nothing is loaded yet. */
export function denial(
  state: AccountState | undefined,
  action: Exclude<keyof Permissions, 'supported'>,
): Text | undefined {
  const permission = state?.phase === 'loaded' ? state.account.permissions[action] : true;
  return permission === true ? undefined : permission;
}
