import type { Application } from '../../model/application.ts';
import { copyOf } from '../../model/data/copy-of.ts';
import { IntegrationsError } from '../../model/errors.ts';
import type { Integration } from '../../model/integration.ts';
import type { Page } from '../../model/page.ts';
import type { Permissions } from '../../model/permissions.ts';
import type {
  AccountQuery,
  AddIntegration,
  ApplicationQuery,
  ChangeIntegration,
  StartAuthorization,
} from '../adapter.ts';
import type { Operation } from '../operation.ts';
import { pause } from '../pause.ts';
import { MemoryAccount, pageOf } from './memory-account.ts';
import { initialIntegrations, permissionsByAccount, type MemoryAdapterOptions } from './memory-options.ts';

/** The writes, and the permission that each needs. */
const PERMISSIONS = {
  addIntegration: 'add',
  configureIntegration: 'configure',
  removeIntegration: 'remove',
  pauseIntegration: 'configure',
  resumeIntegration: 'configure',
  startAuthorization: 'configure',
} as const;

/** The data of a memory adapter. Each operation waits first; what it takes and returns is a copy. */
export class MemoryData {
  /** Returns the permissions of an account. */
  readonly permissionsOf: (accountId: string) => Permissions;
  readonly #options: MemoryAdapterOptions;
  readonly #pageSize: number;
  readonly #applications: readonly Application[];
  readonly #integrationsOf: (accountId: string) => readonly Integration[];
  readonly #accounts = new Map<string, MemoryAccount>();

  constructor(options: MemoryAdapterOptions) {
    const { pageSize = 50, applications, integrations = [], permissions } = options;
    if (!Number.isInteger(pageSize) || pageSize < 1) throw new RangeError('pageSize must be a positive whole number');
    this.#options = options;
    this.#pageSize = pageSize;
    this.#applications = copyOf(applications);
    this.#integrationsOf = initialIntegrations(copyOf(integrations));
    this.permissionsOf = permissionsByAccount(permissions);
  }

  /** Returns an account. Every account exists. */
  account(accountId: string): MemoryAccount {
    const account = this.#accounts.get(accountId) ?? new MemoryAccount(this.#integrationsOf(accountId));
    this.#accounts.set(accountId, account);
    return account;
  }

  /** Returns an application of the catalogue. Throws `not-found`. */
  application(applicationId: string): Application {
    const application = this.#applications.find(({ id }) => id === applicationId);
    if (!application) throw new IntegrationsError('not-found');
    return application;
  }

  /** Returns a page of the catalogue. */
  applicationPage({ kind, search = '', ids, cursor }: ApplicationQuery): Page<Application> {
    const isAsked = (application: Application) =>
      (!kind || application.kind === kind) && (!ids || ids.includes(application.id)) && isFound(application, search);
    const ordered = this.#applications.map((application, index) => [index + 1, application] as const);
    return pageOf(
      ordered.filter(([, application]) => isAsked(application)),
      cursor,
      this.#pageSize,
    );
  }

  /** Returns a page of an account's integrations. */
  integrationPage({ accountId, cursor }: AccountQuery): Page<Integration> {
    return this.account(accountId).page(cursor, this.#pageSize);
  }

  /** The time, as the contract writes it. */
  get now(): string {
    const { now = () => new Date() } = this.#options;
    return now().toISOString();
  }

  /** Notes on an integration who changes it, and when. */
  changed(integration: Integration): Integration {
    const { person } = this.#options;
    return { ...integration, changedAt: this.now, ...(person !== undefined && { changedBy: person }) };
  }

  /** Answers a query. */
  async read<T>(operation: Operation, { signal }: AccountQuery, answer: () => T): Promise<T> {
    signal?.throwIfAborted();
    await this.#wait(operation, signal);
    return copyOf(answer());
  }

  /** Answers about an integration without changing it. */
  async ask<T>(operation: Operation, command: ChangeIntegration, answer: (integration: Integration) => T): Promise<T> {
    const { accountId, integrationId } = copyOf(command);
    await this.#wait(operation);
    return copyOf(answer(this.account(accountId).find(integrationId, undefined)));
  }

  /** Applies a change once per idempotency key. Rejects with `forbidden` if the account does not permit it. */
  async write<Command extends AddIntegration | ChangeIntegration | StartAuthorization, T>(
    operation: keyof typeof PERMISSIONS,
    command: Command,
    change: (account: MemoryAccount, command: Command) => T,
  ): Promise<T> {
    // Copied before the wait, because the caller may change its own object meanwhile.
    const own = copyOf(command);
    const { accountId, idempotencyKey } = own;
    await this.#wait(operation);
    const account = this.account(accountId);
    const target = 'integrationId' in own ? own.integrationId : own.applicationId;
    const answer = account.once(idempotencyKey, `${operation} ${target}`, () => {
      const permissions = this.permissionsOf(accountId);
      if (permissions.supported !== true || permissions[PERMISSIONS[operation]] !== true)
        throw new IntegrationsError('forbidden');
      return change(account, own);
    });
    return copyOf(answer);
  }

  async #wait(operation: Operation, signal?: AbortSignal): Promise<void> {
    const { latency = 0 } = this.#options;
    const time = typeof latency === 'function' ? latency(operation) : latency;
    if (time !== 0) await pause(time, signal);
  }
}

function isFound({ name, description, vendor, keywords }: Application, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  const texts = [name, description, vendor, ...(keywords ?? [])].flatMap((text) =>
    typeof text === 'object' ? Object.values(text) : (text ?? []),
  );
  return !wanted || texts.some((text) => text.toLowerCase().includes(wanted));
}
