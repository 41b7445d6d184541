import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { loadPart } from '../load-part.ts';

/** A change that is told no later than so many milliseconds after a load may be the load's own. */
const ECHO_MS = 100;
/** Where changes follow loads so closely for this often in a row, each counts as a load's own, too. */
const CLOSE_MS = 1_000;
const OFTEN = 20;
/** The first rest before a load, and the longest one. */
const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 4_000;
/** After so many loads in a row, each with a change, the adapter seems to tell of its own reads. */
const MANY = 4;

/**
 * When to load for a change made elsewhere: at once. But an adapter may tell of a change with each read; then every load leads
 * to another one, and they rest in between, longer each time.
 */
export class QuietLoads {
  readonly #adapter: IntegrationsAdapter;
  readonly #load: () => Promise<void>;
  #endedAt = -Infinity;
  #close = 0;
  #echoes = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(adapter: IntegrationsAdapter, load: () => Promise<void>) {
    this.#adapter = adapter;
    this.#load = load;
  }

  /** Loads for a change, at once or after a rest. Settles with the load, or when it is decided to rest. */
  async ask(): Promise<void> {
    if (this.#resting) return;
    const age = Date.now() - this.#endedAt;
    this.#close = age < CLOSE_MS ? this.#close + 1 : 0;
    this.#echoes = age < ECHO_MS || this.#close > OFTEN ? this.#echoes + 1 : 0;
    if (this.#echoes === MANY)
      loadPart(() => import('./secrets/echo-warning.ts')).then(
        ({ warnOfEcho }) => warnOfEcho(this.#adapter),
        () => {},
      );
    if (this.#echoes < 2) return this.#load();
    const rest = Math.min(FIRST_PAUSE_MS * 2 ** (this.#echoes - 2), MAX_PAUSE_MS);
    this.#resting = setTimeout(() => {
      this.cancel();
      void this.#load();
    }, rest);
  }

  /** Is told that a load has ended. */
  ended(): void {
    this.#endedAt = Date.now();
  }

  /** Forgets the load that was to come after a rest: another one takes its place, or nobody waits. */
  cancel(): void {
    clearTimeout(this.#resting);
    this.#resting = undefined;
  }
}
