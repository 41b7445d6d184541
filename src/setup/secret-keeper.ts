import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SetupForm } from './form/setup-form.ts';

/** How long a secret is shown in clear. */
const REVEAL_MS = 30_000;

/**
 * Keeps typed secrets from staying unattended. A secret in clear is hidden again after a while, and when the page is
 * hidden. All typed secrets are forgotten when the page goes to the browser's back/forward cache, and when the element
 * is removed for good.
 */
export class SecretKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #form: () => SetupForm | undefined;
  readonly #readControls: () => unknown;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  /** `readControls` enters into the form what the controls hold, even if no event told of it. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    form: () => SetupForm | undefined,
    readControls: () => unknown,
  ) {
    this.#host = host;
    this.#form = form;
    this.#readControls = readControls;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#handleVisibility);
    window.addEventListener('pagehide', this.#forget);
  }

  hostDisconnected(): void {
    this.#hide();
    document.removeEventListener('visibilitychange', this.#handleVisibility);
    window.removeEventListener('pagehide', this.#forget);
    // An element that moves is back within the same task.
    setTimeout(() => !this.#host.isConnected && this.#forget());
  }

  hostUpdated(): void {
    if (!this.#form()?.marks.hasRevealed) this.#endHiding();
    else this.#hiding ??= setTimeout(this.#hide, REVEAL_MS);
  }

  readonly #handleVisibility = (): void => {
    if (document.hidden) this.#hide();
  };

  readonly #hide = (): void => {
    this.#endHiding();
    const marks = this.#form()?.marks;
    if (!marks?.hasRevealed) return;
    marks.hideRevealed();
    this.#host.requestUpdate();
  };

  readonly #forget = (): void => {
    this.#readControls();
    this.#form()?.forgetTypedSecrets();
    this.#host.requestUpdate();
  };

  #endHiding(): void {
    clearTimeout(this.#hiding);
    this.#hiding = undefined;
  }
}
