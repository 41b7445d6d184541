import * as z from 'zod/mini';
import { looseApplicationSchema, type Application } from '../model/application.ts';
import { integrationSchema, type Integration } from '../model/integration.ts';
import { uncheckedPageSchema } from '../model/page.ts';
import { parse, type DataIssue } from '../model/parsing/parse.ts';
import { ALL_PERMITTED, permissionsSchema, type Permissions } from '../model/permissions.ts';
import { shareStructure } from '../model/data/share-structure.ts';
import { nonEmptySchema } from '../model/text.ts';
import type { ApplicationQuery } from './adapter.ts';
import { parseAnswer, malformedError as malformedAnswer, callAdapter } from './boundary.ts';
import type { Operation } from './operation.ts';
import type { Source } from './source.ts';

/** How long a read may take before it counts as failed: an adapter may never answer. */
export const READ_TIMEOUT_MS = 30_000;
/** A list with more pages counts as endless. */
const MAX_PAGES = 1_000;

/** The issues of an item that was dropped from its list. */
export type MalformedItem = readonly DataIssue[];

/** The loaded pages of a list. */
export interface CheckedList<T> {
  readonly items: readonly T[];
  /** The malformed items, which were dropped. */
  readonly malformed: readonly MalformedItem[];
  /** Loads the next page and returns the longer list. Undefined on the last page. */
  readonly more?: () => Promise<CheckedList<T>>;
}

/** Returns the first page of the catalogue, or of a part of it. The signal also aborts the later pages. */
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

/**
 * Finds the checked item that an unchecked one equals, probably in the same place of the list. Undefined if there is
 * none, or if that cannot be said.
 */
export type FindChecked<T> = (item: unknown, place: number) => T | undefined;

/** Returns all integrations of the account. What `findChecked` finds is not checked again. */
export async function listIntegrations(
  { adapter, accountId }: Source,
  signal: AbortSignal,
  findChecked?: FindChecked<Integration>,
): Promise<CheckedList<Integration>> {
  const ask = (query: Query): unknown => adapter.listIntegrations(query);
  let integrations = await readPages('listIntegrations', ask, integrationSchema, { accountId, signal }, findChecked);
  while (integrations.more) integrations = await integrations.more();
  return integrations;
}

/** Returns the permissions of the account. Everything is permitted if the adapter has no permissions. */
export async function getPermissions({ adapter, accountId }: Source, signal: AbortSignal): Promise<Permissions> {
  const ask = (query: Query): unknown => (adapter.getPermissions ? adapter.getPermissions(query) : ALL_PERMITTED);
  return parseAnswer(permissionsSchema, await callRead(ask, { accountId, signal }), 'getPermissions');
}

/**
 * Calls back after changes made elsewhere, if the adapter tells of them, with what it tells. That is not checked yet.
 * Returns a function that ends it.
 */
export function subscribe({ adapter, accountId }: Source, onChange: (change?: unknown) => void): () => void {
  const subscribing = new Promise<unknown>((resolve) => resolve(adapter.subscribe?.({ accountId }, onChange)));
  const ignore = (): void => {};
  // Failures are not shown: without live changes the data is as fresh as the last load, and the end of a subscription
  // is the host's business.
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
  findChecked?: FindChecked<T>,
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
    // Checked first, because a retry must find the page untouched.
    if (nextCursor && (cursors.has(nextCursor) || cursors.size === MAX_PAGES)) {
      throw malformedAnswer(operation, [{ path: ['nextCursor'], expected: 'a cursor of a list that ends' }]);
    }
    for (const item of items) {
      const place = index++;
      const checked = findChecked?.(item, place);
      const { data, error } = checked ? { data: checked } : parse(schema, item);
      const known = data && byId.get(data.id);
      // The first of two items with the same identifier counts.
      if (error)
        malformed.push(
          error.issues.map((issue) => ({ ...issue, path: ['items', place, ...issue.path], ...idOf(item) })),
        );
      else if (!known) byId.set(data.id, data);
      // An item moves to the next page while one is added before it.
      else if (shareStructure(known, data) !== known)
        malformed.push([{ path: ['items', place, 'id'], expected: 'an id of its own', id: data.id }]);
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

/** Returns the identifier of a malformed item, if it is readable. */
function idOf(item: unknown): { id?: string } {
  const { data } = parse(identifiedSchema, item);
  return data ?? {};
}

function callRead(ask: (query: Query) => unknown, query: Query): Promise<unknown> {
  const options = { timeoutMs: READ_TIMEOUT_MS, hasCause: true, signal: query.signal };
  return callAdapter((signal) => ask({ ...query, signal }), options);
}
