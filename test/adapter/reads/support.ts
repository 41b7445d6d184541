import { afterEach, beforeEach, vi } from 'vitest';
import type { AccountQuery, IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import { createMemoryAdapter } from '../../../src/adapter/memory/memory-adapter.ts';
import * as reads from '../../../src/adapter/reads.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';

export const memory = createMemoryAdapter({ applications: APPLICATIONS, integrations: INTEGRATIONS, pageSize: 2 });

export function adapterWith(methods: Record<string, unknown>): IntegrationsAdapter {
  return { ...memory, ...methods };
}

export function sourceOf(adapter: IntegrationsAdapter): { adapter: IntegrationsAdapter; accountId: string } {
  return { adapter, accountId: '100' };
}

/** An adapter whose lists consist of the pages given. */
export function paged(pages: readonly (() => unknown)[]): { adapter: IntegrationsAdapter; queries: AccountQuery[] } {
  const queries: AccountQuery[] = [];
  const list = (query: AccountQuery): unknown => {
    queries.push(query);
    if (queries.length > 100) throw new Error('Asked for ever');
    return pages[Number(query.cursor ?? 0)]?.();
  };
  return { adapter: adapterWith({ listApplications: list, listIntegrations: list }), queries };
}

/** The whole catalogue, page by page. */
export async function catalogue(...given: Parameters<typeof reads.listApplications>): Promise<unknown> {
  let list = await reads.listApplications(...given);
  while (list.more) list = await list.more();
  return list;
}

export function live(): AbortSignal {
  return new AbortController().signal;
}

/** Each test of the file drives the clock itself. */
export function useFakeTimers(): void {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
}
