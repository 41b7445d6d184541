import type { Integration, Version } from '../../model/integration.ts';
import type { IntegrationChange } from '../../model/integration-change.ts';
import type { Page } from '../../model/page.ts';
import { copyOf } from '../../model/data/copy-of.ts';
import { IntegrationsError } from '../../model/errors.ts';
import type { Outcome } from './memory-options.ts';
import { withoutReason } from './without-reason.ts';

interface Entry {
  order: number;
  integration: Integration;
}

/**
 * The data of one account in the memory adapter. Its objects are replaced, never changed. The adapter copies them.
 */
export class MemoryAccount {
  readonly #entries = new Map<string, Entry>();
  readonly #usedIds = new Set<string>();
  readonly #outcomes = new Map<string, { action: string; answer: unknown }>();
  readonly #listeners = new Set<{ onChange: (change: IntegrationChange) => void }>();
  /** What has changed since the listeners were told last. */
  #changes: IntegrationChange[] = [];
  #order = 0;

  constructor(integrations: readonly Integration[]) {
    for (const integration of integrations) this.#insert({ ...integration, version: integration.version ?? '1' });
    this.#changes = [];
  }

  /** All integrations, in the order in which they were added. */
  get integrations(): Integration[] {
    return [...this.#entries.values()].map(({ integration }) => integration);
  }

  /** A page of the integrations. It neither skips nor repeats one when others are added or removed between pages. */
  page(cursor: string | undefined, size: number): Page<Integration> {
    return pageOf(
      [...this.#entries.values()].map(({ order, integration }) => [order, integration]),
      cursor,
      size,
    );
  }

  /** Returns an integration. Throws `not-found`, or `conflict` if the version is stale. */
  find(integrationId: string, version: Version | undefined): Integration {
    const integration = this.#entries.get(integrationId)?.integration;
    if (!integration) throw new IntegrationsError('not-found');
    if (version !== undefined && String(version) !== String(integration.version))
      throw new IntegrationsError('conflict');
    return integration;
  }

  /** Adds an integration under an identifier that was never in use on this account. */
  add(integration: Omit<Integration, 'id' | 'version'>): Integration {
    let number = this.#usedIds.size + 1;
    while (this.#usedIds.has(`integration-${number}`)) number += 1;
    return this.#insert({ ...integration, id: `integration-${number}`, version: '1' });
  }

  /** Replaces the integration with the same identifier, and raises the version. */
  replace(integration: Integration): Integration {
    const entry = this.#entries.get(integration.id);
    if (!entry) throw new IntegrationsError('not-found');
    entry.integration = { ...integration, version: String((Number(integration.version) || 0) + 1) };
    this.#changes.push({ type: 'changed', integration: entry.integration });
    return entry.integration;
  }

  /** Removes an integration. */
  remove(integrationId: string): void {
    this.#entries.delete(integrationId);
    this.#changes.push({ type: 'removed', integrationId });
  }

  /**
   * Applies a change once per key; repeats return the first answer. A change that throws had no effect and may be
   * repeated. A key with another action is `invalid`.
   */
  once<T>(idempotencyKey: string, action: string, change: () => T): T {
    const outcome = this.#outcomes.get(idempotencyKey);
    if (outcome && outcome.action !== action) throw new IntegrationsError('invalid');
    // Each action has one kind of answer.
    if (outcome) return outcome.answer as T;
    const answer = change();
    this.#outcomes.set(idempotencyKey, { action, answer });
    this.#tell();
    return answer;
  }

  /** Applies the outcome of a set-up at another site, if the integration still exists, and reports the change. */
  settle(integrationId: string, outcome: Outcome): void {
    const integration = this.#entries.get(integrationId)?.integration;
    if (!integration) return;
    this.replace({ ...withoutReason(integration), ...outcome });
    this.#tell();
  }

  #tell(): void {
    const changes = this.#changes;
    this.#changes = [];
    for (const listener of this.#listeners) {
      for (const change of changes) {
        queueMicrotask(() => {
          if (this.#listeners.has(listener)) listener.onChange(copyOf(change));
        });
      }
    }
  }

  /** Calls back with each change, until the returned function is called or the signal aborts. */
  subscribe(onChange: (change: IntegrationChange) => void, signal: AbortSignal | undefined): () => void {
    const listener = { onChange };
    const end = () => {
      this.#listeners.delete(listener);
      signal?.removeEventListener('abort', end);
    };
    if (!signal?.aborted) this.#listeners.add(listener);
    signal?.addEventListener('abort', end);
    return end;
  }

  #insert(integration: Integration): Integration {
    this.#usedIds.add(integration.id);
    this.#entries.set(integration.id, { order: ++this.#order, integration });
    this.#changes.push({ type: 'changed', integration });
    return integration;
  }
}

/**
 * Returns the page after a cursor, which is the order of the last item of the previous page. Any other text is
 * `invalid`.
 */
export function pageOf<T>(
  ordered: readonly (readonly [order: number, item: T])[],
  cursor: string | undefined,
  size: number,
): Page<T> {
  if (cursor && !/^\d+$/.test(cursor)) throw new IntegrationsError('invalid');
  const rest = ordered.filter(([order]) => order > Number(cursor || 0));
  const page = rest.slice(0, size);
  const items = page.map(([, item]) => item);
  return rest.length > size ? { items, nextCursor: String(page.at(-1)?.[0]) } : { items };
}
