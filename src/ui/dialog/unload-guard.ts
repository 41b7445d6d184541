import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Asks before the user leaves the page, as long as something would be lost. It listens only then: browsers do not keep
 * a listening page for the way back.
 */
export class UnloadGuard implements ReactiveController {
  readonly #isNeeded: () => boolean;

  constructor(host: ReactiveControllerHost, isNeeded: () => boolean) {
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#handleBeforeUnload);
  }

  hostUpdated(): void {
    if (this.#isNeeded()) window.addEventListener('beforeunload', this.#handleBeforeUnload);
    else this.hostDisconnected();
  }

  readonly #handleBeforeUnload = (event: BeforeUnloadEvent): void => event.preventDefault();
}
