import type { Integration, Version } from '../../model/integration.ts';
import type { Page } from '../../model/page.ts';
import { IntegrationsError } from '../../model/errors.ts';

interface Entry {
  order: number;
  integration: Integration;
}

/**
 * What the memory adapter holds for one account. Its objects are never changed, only replaced: copying them is the
 * adapter's.
 */
export class MemoryAccount {
  readonly #entries = new Map<string, Entry>();
  readonly #usedIds = new Set<string>();
  readonly #outcomes = new Map<string, { action: string; answer: unknown }>();
  readonly #listeners = new Set<{ onChange: () => void }>();
  #order = 0;

  constructor(integrations: readonly Integration[]) {
    for (const integration of integrations) this.#insert({ ...integration, version: integration.version ?? '1' });
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

  /** The integration that a command means: `not-found` where there is none, `conflict` where its version is another. */
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

  /** Puts an integration in the place of the one with its identifier, under the next version. */
  replace(integration: Integration): Integration {
    const entry = this.#entries.get(integration.id);
    if (!entry) throw new IntegrationsError('not-found');
    entry.integration = { ...integration, version: String((Number(integration.version) || 0) + 1) };
    return entry.integration;
  }

  /** Takes an integration off the account. */
  remove(integrationId: string): void {
    this.#entries.delete(integrationId);
  }

  /**
   * Does a change once for its idempotency key and tells whoever listens; later tries get the first answer. A change
   * that throws had no effect and may be tried again. A key that comes with another action is `invalid`.
   */
  once(idempotencyKey: string, action: string, change: () => unknown): unknown {
    const outcome = this.#outcomes.get(idempotencyKey);
    if (outcome && outcome.action !== action) throw new IntegrationsError('invalid');
    if (outcome) return outcome.answer;
    const answer = change();
    this.#outcomes.set(idempotencyKey, { action, answer });
    this.#tell();
    return answer;
  }

  /** Takes note of what became of an integration elsewhere, if it is still there, and tells whoever listens. */
  settle(integrationId: string, outcome: Pick<Integration, 'status' | 'statusReason'>): void {
    const integration = this.#entries.get(integrationId)?.integration;
    if (!integration) return;
    const { statusReason: _statusReason, ...rest } = integration;
    this.replace({ ...rest, ...outcome });
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) {
      queueMicrotask(() => {
        if (this.#listeners.has(listener)) listener.onChange();
      });
    }
  }

  /** Calls back after each change, until the returned function is called or the signal aborts. */
  subscribe(onChange: () => void, signal: AbortSignal | undefined): () => void {
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
    return integration;
  }
}

/**
 * The items after the one that a cursor stands for. A cursor is the order of the last item of the page before; another
 * text than that is `invalid`.
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
