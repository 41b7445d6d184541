import type * as z from 'zod/mini';
import { applicationSchema, type Application } from '../model/application.ts';
import { integrationSchema, type Integration } from '../model/integration.ts';
import { pageSchema } from '../model/page.ts';
import { ALL_PERMITTED, permissionsSchema, type Permissions } from '../model/permissions.ts';
import type { AccountQuery } from './adapter.ts';
import { check, safely, settle } from './boundary.ts';
import { IntegrationsError } from './errors.ts';
import type { Source } from './source.ts';

/** How long a read may take, in milliseconds, before it counts as failed: an adapter may never answer. */
export const READ_TIMEOUT = 30_000;
/** A list with more pages than this is taken for one without an end. */
const MOST_PAGES = 1_000;

/** A whole list, and how many of its items were left out because they were malformed. */
export interface CheckedList<T> {
  items: T[];
  malformed: number;
}

/** The whole catalogue. */
export function listApplications({ adapter, accountId }: Source, signal: AbortSignal): Promise<CheckedList<Application>> {
  return list((query) => adapter.listApplications(query), applicationSchema, { accountId, signal });
}

/** All integrations of the account. */
export function listIntegrations({ adapter, accountId }: Source, signal: AbortSignal): Promise<CheckedList<Integration>> {
  return list((query) => adapter.listIntegrations(query), integrationSchema, { accountId, signal });
}

/** What may be done on the account: everything, where the adapter does not say. */
export async function getPermissions({ adapter, accountId }: Source, signal: AbortSignal): Promise<Permissions> {
  const ask = (query: Query): unknown => (adapter.getPermissions ? adapter.getPermissions(query) : ALL_PERMITTED);
  return check(permissionsSchema, await read(ask, { accountId, signal }));
}

/** Calls back after changes made elsewhere, where the adapter tells of them. Returns what ends it. */
export function subscribe({ adapter, accountId }: Source, onChange: () => void): () => void {
  const subscribing = new Promise<unknown>((resolve) => resolve(adapter.subscribe?.({ accountId }, onChange)));
  const ignore = (): void => {};
  // Without live changes the data is as fresh as the last load, and after the end nothing of ours depends on how the host
  // cleaned up: no reason to show an error.
  const end = subscribing.catch(ignore);
  return () => void end.then((unsubscribe) => (unsubscribe as () => void)()).catch(ignore);
}

type Query = AccountQuery & { signal: AbortSignal };

async function list<T extends { id: string }>(
  ask: (query: AccountQuery) => unknown,
  schema: z.ZodMiniType<T>,
  query: Query,
): Promise<CheckedList<T>> {
  const byId = new Map<string, T>();
  const cursors = new Set<string>();
  let malformed = 0;
  let cursor: string | null | undefined;
  do {
    const page = check(pageSchema, await read(ask, cursor ? { ...query, cursor } : query));
    for (const item of page.items) {
      const result = safely(schema, item);
      // The first of two items with one identifier counts: which of them is right cannot be known.
      if (result?.success && !byId.has(result.data.id)) byId.set(result.data.id, result.data);
      else malformed += 1;
    }
    cursor = page.nextCursor;
    if (cursor && (cursors.has(cursor) || cursors.size === MOST_PAGES)) throw new IntegrationsError('malformed');
    cursors.add(cursor ?? '');
  } while (cursor);
  return { items: [...byId.values()], malformed };
}

function read(ask: (query: Query) => unknown, query: Query): Promise<unknown> {
  const patience = { milliseconds: READ_TIMEOUT, keepCause: true, signal: query.signal };
  return settle((signal) => ask({ ...query, signal }), patience);
}
