/**
 * A map with a bounded number of entries, which live for a fixed time. If it is full, a new one replaces the oldest.
 */
export class ExpiringMap<V> {
  readonly #lifetimeMs: number;
  readonly #most: number;
  readonly #entries = new Map<string, { value: V; endsAt: number }>();

  constructor(lifetimeMs: number, most: number) {
    this.#lifetimeMs = lifetimeMs;
    this.#most = most;
  }

  /** Returns the value and when it ends, in milliseconds since 1970; undefined if it is missing or has expired. */
  get(key: string): { value: V; endsAt: number } | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.endsAt > Date.now() ? entry : undefined;
  }

  /** Adds a value that lives from now on; returns it with its end. */
  add(key: string, value: V): { value: V; endsAt: number } {
    const now = Date.now();
    this.#entries.delete(key);
    // Entries are ordered by when they end.
    for (const [other, { endsAt }] of this.#entries) {
      if (endsAt > now && this.#entries.size < this.#most) break;
      this.#entries.delete(other);
    }
    const entry = { value, endsAt: now + this.#lifetimeMs };
    this.#entries.set(key, entry);
    return entry;
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }
}
