import type { Application } from '../../model/application.ts';
import type { Authorization } from '../../model/authorization.ts';
import type { ConfigurationTest } from '../../model/configuration/configuration-test.ts';
import type { ConfigurationValue } from '../../model/configuration/configuration-value.ts';
import { copyOf } from '../../model/data/copy-of.ts';
import type { Integration } from '../../model/integration.ts';
import { ALL_PERMITTED, type Permissions } from '../../model/permissions.ts';
import type { RemovalPreview } from '../../model/removal-preview.ts';
import type { Operation } from '../operation.ts';

/** The data that the memory adapter starts with, and its behaviour. The adapter copies all of it. */
export interface MemoryAdapterOptions {
  /** The catalogue, the same for every account. */
  applications: readonly Application[];
  /** The integrations at the start: the same on each account, or by account identifier. None by default. */
  integrations?: readonly Integration[] | Readonly<Record<string, readonly Integration[]>>;
  /** The permissions: the same on each account, by account identifier, or asked at each call. All by default. */
  permissions?: Permissions | Readonly<Record<string, Permissions>> | ((accountId: string) => Permissions);
  /**
   * How long each operation waits first: milliseconds, or a function that returns milliseconds or a promise. If
   * that promise rejects, the operation fails with its reason.
   */
  latency?: number | ((operation: Operation) => number | Promise<unknown>);
  /** The number of items on a page. 50 by default. */
  pageSize?: number;
  /** The time, for `addedAt` and `changedAt`. */
  now?: () => Date;
  /** The name of the user who makes the changes, for `changedBy`. */
  person?: string;
  /** Returns the result of a test. Without it, the adapter cannot test. */
  testConfiguration?: (
    application: Application,
    configuration: Readonly<Record<string, ConfigurationValue>>,
  ) => ConfigurationTest;
  /** Returns the consequences of a removal. Without it, the adapter gives no previews. */
  previewRemoval?: (integration: Integration) => RemovalPreview;
  /** Whether integrations can be paused. `false` by default. */
  pausing?: boolean;
  /**
   * Starts a `redirect` set-up: returns the site where consent is given. The integration is `pending` until `settle` is
   * called with the outcome. Without it, such a set-up cannot be started.
   */
  startAuthorization?: (integration: Integration, settle: (outcome: Outcome) => void) => Authorization;
}

/** The outcome of a set-up at another site. */
export type Outcome = Pick<Integration, 'status' | 'statusReason' | 'statusField'>;

/** Returns the initial integrations of each account. */
export function initialIntegrations(
  given: NonNullable<MemoryAdapterOptions['integrations']>,
): (accountId: string) => readonly Integration[] {
  if (isArray(given)) return () => given;
  const byAccount = new Map(Object.entries(given));
  return (accountId) => byAccount.get(accountId) ?? [];
}

/** Returns the permissions of each account. */
export function permissionsByAccount(given: MemoryAdapterOptions['permissions']): (accountId: string) => Permissions {
  if (typeof given === 'function') return given;
  const own = copyOf(given ?? ALL_PERMITTED);
  if (isPermissions(own)) return () => own;
  const byAccount = new Map(Object.entries(own));
  return (accountId) => byAccount.get(accountId) ?? ALL_PERMITTED;
}

function isPermissions(given: Permissions | Readonly<Record<string, Permissions>>): given is Permissions {
  return ['supported', 'add', 'configure', 'remove'].every((name) => name in given);
}

function isArray<T>(value: readonly T[] | object): value is readonly T[] {
  return Array.isArray(value);
}
