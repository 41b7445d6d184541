import type { Application } from '../../model/application.ts';
import type { Authorization } from '../../model/authorization.ts';
import type { ConfigurationTest } from '../../model/configuration/configuration-test.ts';
import type { ConfigurationValue } from '../../model/configuration/configuration-value.ts';
import { copyOf } from '../../model/copy-of.ts';
import type { Integration } from '../../model/integration.ts';
import { ALL_PERMITTED, type Permissions } from '../../model/permissions.ts';
import type { RemovalPreview } from '../../model/removal-preview.ts';
import type { Operation } from '../operation.ts';

/** What the memory adapter starts with, and how it behaves. It copies all of it. */
export interface MemoryAdapterOptions {
  /** The catalogue, the same for every account. */
  applications: readonly Application[];
  /** What is on the accounts at the start: the same on each, or by account identifier; nothing where absent. */
  integrations?: readonly Integration[] | Readonly<Record<string, readonly Integration[]>>;
  /**
   * What may be done: the same on each account, by account identifier, or asked at each call; everything where absent.
   */
  permissions?: Permissions | Readonly<Record<string, Permissions>> | ((accountId: string) => Permissions);
  /**
   * What each operation waits for before it does anything: milliseconds, or a function that answers with milliseconds
   * or with a promise to wait for. Where that promise rejects, the operation fails with its reason.
   */
  latency?: number | ((operation: Operation) => number | Promise<unknown>);
  /** How many items a page holds; 50 where absent. */
  pageSize?: number;
  /** The time, for `addedAt` and `changedAt`. */
  now?: () => Date;
  /** Who makes the changes, for `changedBy`; nobody where absent. */
  person?: string;
  /** What a test of a configuration finds. Where it is absent, the adapter cannot test. */
  testConfiguration?: (
    application: Application,
    configuration: Readonly<Record<string, ConfigurationValue>>,
  ) => ConfigurationTest;
  /** What a removal leads to. Where it is absent, the adapter cannot tell. */
  previewRemoval?: (integration: Integration) => RemovalPreview;
  /** Whether integrations can be paused; they cannot where it is absent. */
  pausing?: boolean;
  /**
   * Where somebody consents to a set-up of the kind `redirect`; the integration is `pending` until `settle` is called
   * with what came of it. Where it is absent, such a set-up cannot be started.
   */
  startAuthorization?: (integration: Integration, settle: (outcome: Outcome) => void) => Authorization;
}

/** What came of a set-up at another site. */
export type Outcome = Pick<Integration, 'status' | 'statusReason'>;

/** Returns the integrations with which each account starts. */
export function startOf(
  given: NonNullable<MemoryAdapterOptions['integrations']>,
): (accountId: string) => readonly Integration[] {
  if (isArray(given)) return () => given;
  const byAccount = new Map(Object.entries(given));
  return (accountId) => byAccount.get(accountId) ?? [];
}

/** Returns the permissions of each account. */
export function permissionsBy(given: MemoryAdapterOptions['permissions']): (accountId: string) => Permissions {
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
