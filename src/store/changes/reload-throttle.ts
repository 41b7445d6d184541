import type { IntegrationsAdapter } from '../../adapter/adapter.ts';
import { loadPart } from '../../load-part.ts';

/** A change within this time after a load may come from the load itself. */
const ECHO_MS = 100;
/** After this many changes in a row within this time after a load, each counts as coming from the load, too. */
const CLOSE_MS = 1_000;
const MAX_CLOSE_CHANGES = 20;
/** The first pause before a load, and the longest one. */
const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 4_000;
/** After this many echoes in a row, developers are warned. */
const ECHOES_TO_WARN = 4;

/**
 * Loads for changes made elsewhere: at once, usually. But an adapter may tell of a change with each read. Then every
 * load leads to another one, and the pauses between them grow.
 */
export class ReloadThrottle {
  readonly #adapter: IntegrationsAdapter;
  readonly #load: () => Promise<void>;
  #endedAt = -Infinity;
  #closeChanges = 0;
  #echoes = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(adapter: IntegrationsAdapter, load: () => Promise<void>) {
    this.#adapter = adapter;
    this.#load = load;
  }

  /** Loads, at once or after a pause. Resolves with the load, or when the pause begins. */
  async request(): Promise<void> {
    if (this.#pause) return;
    const age = Date.now() - this.#endedAt;
    this.#closeChanges = age < CLOSE_MS ? this.#closeChanges + 1 : 0;
    this.#echoes = age < ECHO_MS || this.#closeChanges > MAX_CLOSE_CHANGES ? this.#echoes + 1 : 0;
    if (this.#echoes === ECHOES_TO_WARN)
      loadPart(() => import('./echo-warning.ts')).then(
        ({ warnOfEcho }) => warnOfEcho(this.#adapter),
        () => {},
      );
    if (this.#echoes < 2) return this.#load();
    const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (this.#echoes - 2), MAX_PAUSE_MS);
    this.#pause = setTimeout(() => {
      this.cancel();
      void this.#load();
    }, pauseMs);
  }

  /** Takes note that a load has ended. */
  ended(): void {
    this.#endedAt = Date.now();
  }

  /** Forgets the load after a pause: another load takes its place, or nothing is shown any more. */
  cancel(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }
}
