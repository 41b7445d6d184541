import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long something may take, in milliseconds, before the interface shows that it takes time. */
export const DELAY_MS = 250;

/** Whether a wait has lasted long enough to be shown, so that what is quick does not flicker. */
export class DelayController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #isWaiting: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isElapsed = false;

  /** `isWaiting` is asked at each update of the host. */
  constructor(host: ReactiveControllerHost, isWaiting: () => boolean) {
    this.#host = host;
    this.#isWaiting = isWaiting;
    host.addController(this);
  }

  /** Whether the wait that goes on has lasted longer than that. */
  get isElapsed(): boolean {
    return this.#isElapsed;
  }

  hostUpdate(): void {
    if (!this.#isWaiting()) this.#end();
    else if (this.#timer === undefined) this.#timer = setTimeout(() => this.#show(), DELAY_MS);
  }

  hostDisconnected(): void {
    this.#end();
  }

  #show(): void {
    this.#isElapsed = true;
    this.#host.requestUpdate();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isElapsed = false;
  }
}
