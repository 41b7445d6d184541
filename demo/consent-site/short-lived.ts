import { randomBytes } from 'node:crypto';

const MOST = 1_000;

/** Things that are kept for a while under identifiers that nobody can guess, and taken once. */
export class ShortLived<T> {
  readonly #milliseconds: number;
  readonly #things = new Map<string, { thing: T; endsAt: number }>();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  /** Keeps a thing; answers with its identifier. */
  keep(thing: T): string {
    // They stand in the order in which they end.
    for (const [id, { endsAt }] of this.#things) {
      if (endsAt > Date.now() && this.#things.size < MOST) break;
      this.#things.delete(id);
    }
    const id = randomBytes(32).toString('base64url');
    this.#things.set(id, { thing, endsAt: Date.now() + this.#milliseconds });
    return id;
  }

  /** The thing, if it was kept, has not been taken, and has not ended. */
  take(id: string): T | undefined {
    const kept = this.#things.get(id);
    this.#things.delete(id);
    return kept && kept.endsAt > Date.now() ? kept.thing : undefined;
  }
}
