import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long something has to stay as it is, in milliseconds, before it is told: not at every key that is pressed. */
export const DEBOUNCE_MS = 500;

/** Whether something that changes fast has come to rest, so that it is announced once. */
export class DebounceController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: () => string;
  #value: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `read` tells what changes. It is asked at each update of the host. */
  constructor(host: ReactiveControllerHost, read: () => string) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  /** Whether it has been as it is for a while. */
  get isQuiet(): boolean {
    return this.#timer === undefined;
  }

  hostUpdate(): void {
    const value = this.#read();
    const isFirst = this.#value === undefined;
    if (value === this.#value) return;
    this.#value = value;
    if (isFirst) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), DEBOUNCE_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #rest(): void {
    this.#timer = undefined;
    this.#host.requestUpdate();
  }
}
