import { randomBytes } from 'node:crypto';
import { ExpiringMap } from '../server/limits/expiring-map.ts';

const MOST = 1_000;

/** Keeps things for a while under identifiers that cannot be guessed. Each can be taken once. */
export class ShortLived<T> {
  readonly #things: ExpiringMap<T>;

  constructor(lifetimeMs: number) {
    this.#things = new ExpiringMap(lifetimeMs, MOST);
  }

  /** Keeps a thing; returns its identifier. */
  keep(thing: T): string {
    const id = randomBytes(32).toString('base64url');
    this.#things.add(id, thing);
    return id;
  }

  /** Returns the thing; undefined if it is unknown, was taken before or has expired. */
  take(id: string): T | undefined {
    const kept = this.#things.get(id);
    this.#things.delete(id);
    return kept?.value;
  }
}
