import * as z from 'zod/mini';
import { looseApplicationSchema, type Application } from '../model/application.ts';
import { integrationSchema, type Integration } from '../model/integration.ts';
import { uncheckedPageSchema } from '../model/page.ts';
import { parse, type DataIssue } from '../model/parsing/parse.ts';
import { ALL_PERMITTED, permissionsSchema, type Permissions } from '../model/permissions.ts';
import { shareStructure } from '../model/share-structure.ts';
import { nonEmptySchema } from '../model/text.ts';
import type { ApplicationQuery } from './adapter.ts';
import { parseAnswer, malformedError as malformedAnswer, callAdapter } from './boundary.ts';
import type { Operation } from './operation.ts';
import type { Source } from './source.ts';

/** How long a read may take, in milliseconds, before it counts as failed: an adapter may never answer. */
export const READ_TIMEOUT_MS = 30_000;
/** A list with more pages than this is taken for one without an end. */
const MAX_PAGES = 1_000;

/** What is wrong with an item that was left out of its list. */
export type MalformedItem = readonly DataIssue[];

/** A list as far as its pages have come. */
export interface CheckedList<T> {
  readonly items: readonly T[];
  /** The items that were left out because they were malformed. */
  readonly malformed: readonly MalformedItem[];
  /** Gives the list with its next page, which is asked for once. Absent where the list is whole. */
  readonly more?: () => Promise<CheckedList<T>>;
}

/** The first page of the catalogue, or of a part of it. The pages after it end with the same signal. */
export function listApplications(
  { adapter, accountId }: Source,
  signal: AbortSignal,
  part: Pick<ApplicationQuery, 'search' | 'ids'> = {},
): Promise<CheckedList<Application>> {
  return readPages('listApplications', (query) => adapter.listApplications(query), looseApplicationSchema, {
    accountId,
    ...part,
    signal,
  });
}

/** All integrations of the account. */
export async function listIntegrations(
  { adapter, accountId }: Source,
  signal: AbortSignal,
): Promise<CheckedList<Integration>> {
  let integrations = await readPages(
    'listIntegrations',
    (query) => adapter.listIntegrations(query),
    integrationSchema,
    {
      accountId,
      signal,
    },
  );
  while (integrations.more) integrations = await integrations.more();
  return integrations;
}

/** What may be done on the account: everything, where the adapter does not say. */
export async function getPermissions({ adapter, accountId }: Source, signal: AbortSignal): Promise<Permissions> {
  const ask = (query: Query): unknown => (adapter.getPermissions ? adapter.getPermissions(query) : ALL_PERMITTED);
  return parseAnswer(permissionsSchema, await callRead(ask, { accountId, signal }), 'getPermissions');
}

/** Calls back after changes made elsewhere, where the adapter tells of them. Returns what ends it. */
export function subscribe({ adapter, accountId }: Source, onChange: () => void): () => void {
  const subscribing = new Promise<unknown>((resolve) => resolve(adapter.subscribe?.({ accountId }, onChange)));
  const ignore = (): void => {};
  // Without live changes the data is as fresh as the last load, and after the end nothing of ours depends on how the
  // host cleaned up: no reason to show an error.
  const end = subscribing.catch(ignore);
  return () => void end.then((unsubscribe) => (unsubscribe as () => void)()).catch(ignore);
}

const identifiedSchema = z.object({ id: nonEmptySchema });

type Query = ApplicationQuery & { signal: AbortSignal };

function readPages<T extends { id: string }>(
  operation: Operation,
  ask: (query: Query) => unknown,
  schema: z.core.$ZodType<T>,
  query: Query,
): Promise<CheckedList<T>> {
  const byId = new Map<string, T>();
  const cursors = new Set<string>();
  const malformed: MalformedItem[] = [];
  let index = 0;
  const readPage = async (cursor?: string): Promise<CheckedList<T>> => {
    const { items, nextCursor } = parseAnswer(
      uncheckedPageSchema,
      await callRead(ask, cursor ? { ...query, cursor } : query),
      operation,
    );
    // Before anything is taken of the page: it may be asked for again.
    if (nextCursor && (cursors.has(nextCursor) || cursors.size === MAX_PAGES)) {
      throw malformedAnswer(operation, [{ path: ['nextCursor'], expected: 'a cursor of a list that ends' }]);
    }
    for (const item of items) {
      const { data, error } = parse(schema, item);
      const path = ['items', index++];
      const known = data && byId.get(data.id);
      // The first of two items with one identifier counts: which of them is right cannot be known.
      if (error)
        malformed.push(error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path], ...idOf(item) })));
      else if (!known) byId.set(data.id, data);
      // An item moves to the next page while one is added before it.
      else if (shareStructure(known, data) !== known)
        malformed.push([{ path: [...path, 'id'], expected: 'an id of its own', id: data.id }]);
    }
    const known = { items: [...byId.values()], malformed: [...malformed] };
    if (!nextCursor) return known;
    cursors.add(nextCursor);
    let next: Promise<CheckedList<T>> | undefined;
    const forget = (reason: unknown): never => {
      next = undefined;
      throw reason;
    };
    return { ...known, more: () => (next ??= readPage(nextCursor).catch(forget)) };
  };
  return readPage();
}

/** The identifier of a malformed item, where it can be read. */
function idOf(item: unknown): { id?: string } {
  const { data } = parse(identifiedSchema, item);
  return data ?? {};
}

function callRead(ask: (query: Query) => unknown, query: Query): Promise<unknown> {
  const options = { timeoutMs: READ_TIMEOUT_MS, keepCause: true, signal: query.signal };
  return callAdapter((signal) => ask({ ...query, signal }), options);
}
