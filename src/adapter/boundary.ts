import * as z from 'zod/mini';
import { applicationSchema, type Application } from '../model/application.ts';
import type { ConfigurationValue } from '../model/field.ts';
import { integrationSchema, type Integration } from '../model/integration.ts';
import { pageSchema } from '../model/page.ts';
import { ALL_PERMITTED, permissionsSchema, type Permissions } from '../model/permissions.ts';
import { textSchema } from '../model/text.ts';
import type { AccountQuery, ChangeIntegration, IntegrationsAdapter } from './adapter.ts';
import { ERROR_CODES, IntegrationsError } from './errors.ts';

/** How long a read may take, in milliseconds, before it counts as failed: an adapter may never answer. */
export const READ_TIMEOUT = 30_000;
/** How long a write may take, in milliseconds. After it nobody knows whether it took effect. */
export const WRITE_TIMEOUT = 60_000;
/** A list with more pages than this is taken for one without an end. */
const MOST_PAGES = 1_000;

/** A whole list, and how many of its items were left out because they were malformed. */
export interface CheckedList<T> {
  items: T[];
  malformed: number;
}

const foreignErrorSchema = z.object({
  name: z.literal('IntegrationsError'),
  code: z.literal(ERROR_CODES),
});
const fieldErrorsSchema = z.record(z.string(), textSchema);

/**
 * The one place where a host's data and failures come in: every answer is checked, every rejection becomes an
 * `IntegrationsError`, and nothing is waited for without an end.
 */
export class AdapterBoundary {
  readonly #adapter: IntegrationsAdapter;
  readonly #accountId: string;

  constructor(adapter: IntegrationsAdapter, accountId: string) {
    this.#adapter = adapter;
    this.#accountId = accountId;
  }

  /** The whole catalogue. */
  listApplications(signal: AbortSignal): Promise<CheckedList<Application>> {
    return this.#list((query) => this.#adapter.listApplications(query), applicationSchema, signal);
  }

  /** All integrations of the account. */
  listIntegrations(signal: AbortSignal): Promise<CheckedList<Integration>> {
    return this.#list((query) => this.#adapter.listIntegrations(query), integrationSchema, signal);
  }

  /** What may be done on the account: everything, where the adapter does not say. */
  async getPermissions(signal: AbortSignal): Promise<Permissions> {
    if (!this.#adapter.getPermissions) return ALL_PERMITTED;
    return check(permissionsSchema, await read((query) => this.#adapter.getPermissions?.(query), this.#query(signal)));
  }

  /** Adds an application to the account. */
  async addIntegration(applicationId: string, idempotencyKey: string): Promise<Integration> {
    const command = { accountId: this.#accountId, applicationId, idempotencyKey };
    const integration = check(integrationSchema, await write(() => this.#adapter.addIntegration(command)));
    if (integration.applicationId !== applicationId) throw new IntegrationsError('malformed');
    return integration;
  }

  /** Saves the configuration of an integration. */
  async configureIntegration(
    integration: Integration,
    configuration: Record<string, ConfigurationValue>,
    idempotencyKey: string,
  ): Promise<Integration> {
    const command = { ...this.#change(integration, idempotencyKey), configuration };
    const changed = check(integrationSchema, await write(() => this.#adapter.configureIntegration(command)));
    if (changed.id !== integration.id) throw new IntegrationsError('malformed');
    return changed;
  }

  /** Removes an integration from the account. */
  async removeIntegration(integration: Integration, idempotencyKey: string): Promise<void> {
    await write(() => this.#adapter.removeIntegration(this.#change(integration, idempotencyKey)));
  }

  /** Calls back after changes made elsewhere, where the adapter tells of them. Returns what ends it. */
  subscribe(onChange: () => void): () => void {
    try {
      const end = this.#adapter.subscribe?.({ accountId: this.#accountId }, onChange);
      return () => quietly(end);
    } catch {
      // Without live changes the data is as fresh as the last load: no reason to show an error.
      return () => {};
    }
  }

  #query(signal: AbortSignal): AccountQuery & { signal: AbortSignal } {
    return { accountId: this.#accountId, signal };
  }

  #change({ id, version }: Integration, idempotencyKey: string): ChangeIntegration {
    const change = { accountId: this.#accountId, integrationId: id, idempotencyKey };
    return version === undefined ? change : { ...change, version };
  }

  async #list<T extends { id: string }>(
    ask: (query: AccountQuery) => unknown,
    schema: z.ZodMiniType<T>,
    signal: AbortSignal,
  ): Promise<CheckedList<T>> {
    const byId = new Map<string, T>();
    const cursors = new Set<string>();
    let malformed = 0;
    let query = this.#query(signal);
    for (;;) {
      const page = check(pageSchema, await read(ask, query));
      for (const item of page.items) {
        const result = safely(schema, item);
        // The first of two items with one identifier counts: which of them is right cannot be known.
        if (result?.success && !byId.has(result.data.id)) byId.set(result.data.id, result.data);
        else malformed += 1;
      }
      const cursor = page.nextCursor;
      if (!cursor) return { items: [...byId.values()], malformed };
      if (cursors.has(cursor) || cursors.size === MOST_PAGES) throw new IntegrationsError('malformed');
      cursors.add(cursor);
      query = { ...query, cursor };
    }
  }
}

/** The `IntegrationsError` for whatever an adapter threw. `cause` is kept only where it cannot hold what was typed. */
export function toIntegrationsError(reason: unknown, keepCause: boolean): IntegrationsError {
  const foreign = safely(foreignErrorSchema, reason);
  const cause = keepCause ? { cause: reason } : {};
  if (!foreign?.success) return new IntegrationsError('unknown', cause);
  const { fieldErrors, retryAfter } = reason as Partial<IntegrationsError>;
  // What is wrong with these does not make the failure another one.
  const texts = safely(fieldErrorsSchema, fieldErrors);
  return new IntegrationsError(foreign.data.code, {
    ...cause,
    ...(texts?.success && { fieldErrors: texts.data }),
    ...(Number(retryAfter) > 0 && { retryAfter: Number(retryAfter) }),
  });
}

async function read<Q extends AccountQuery & { signal: AbortSignal }>(ask: (query: Q) => unknown, query: Q): Promise<unknown> {
  const timeout = new AbortController();
  const signal = AbortSignal.any([query.signal, timeout.signal]);
  return settle(() => ask({ ...query, signal }), READ_TIMEOUT, true, query.signal, timeout);
}

function write(send: () => unknown): Promise<unknown> {
  return settle(send, WRITE_TIMEOUT, false);
}

/** Waits for an answer, but not for ever, nor after nobody wants it any more. */
function settle(
  call: () => unknown,
  milliseconds: number,
  keepCause: boolean,
  unwanted?: AbortSignal,
  timeout?: AbortController,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (reason: unknown): void => {
      finish();
      reject(toIntegrationsError(reason, keepCause));
    };
    const abort = (): void => fail(unwanted?.reason);
    const timer = setTimeout(() => {
      fail(new IntegrationsError('timeout'));
      timeout?.abort();
    }, milliseconds);
    const finish = (): void => {
      clearTimeout(timer);
      unwanted?.removeEventListener('abort', abort);
    };
    unwanted?.addEventListener('abort', abort);
    if (unwanted?.aborted) return abort();
    new Promise((answer) => answer(call())).then((answer) => {
      finish();
      resolve(answer);
    }, fail);
  });
}

function check<T>(schema: z.ZodMiniType<T>, answer: unknown): T {
  const result = safely(schema, answer);
  if (!result?.success) throw new IntegrationsError('malformed', result && { cause: result.error });
  return result.data;
}

/** Checks without throwing, even where reading the foreign object throws. */
function safely<T>(schema: z.ZodMiniType<T>, value: unknown): z.core.util.SafeParseResult<T> | undefined {
  try {
    return schema.safeParse(value);
  } catch {
    return undefined;
  }
}

function quietly(end: unknown): void {
  try {
    if (typeof end === 'function') (end as () => void)();
  } catch {
    // The host's clean-up failed after we stopped listening; nothing of ours depends on it.
  }
}
