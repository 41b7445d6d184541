import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepActiveElement } from '../internal/focus.ts';

interface ModalHost extends ReactiveControllerHost, HTMLElement {
  open: boolean;
}

interface ModalOptions {
  /** The native dialog that the host renders. */
  dialog: () => HTMLDialogElement | null;
  /** Whether the dialog may close now. A host that wants to ask first answers `false` and asks. */
  mayClose: (how: 'escape' | 'outside') => boolean;
}

/**
 * Shows the host's native dialog as a modal while the host's `open` is true, closes it on Escape and on a press outside
 * where the host lets it, fires `open` and `close` at the host, and gives the focus back to where it was.
 */
export class ModalController implements ReactiveController {
  readonly #host: ModalHost;
  readonly #options: ModalOptions;
  #shown: HTMLDialogElement | undefined;
  #focusBefore: HTMLElement | undefined;
  #pressedOutside = false;

  constructor(host: ModalHost, options: ModalOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // A dialog that left the document open is modal no more: the update shows it again.
    if (this.#host.open) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    const dialog = this.#shown;
    this.#shown = undefined;
    dialog?.close();
  }

  hostUpdated(): void {
    const { open, isConnected } = this.#host;
    if (open && isConnected && !this.#shown) this.#show();
    else if (!open && this.#shown) this.#close(this.#shown);
  }

  #show(): void {
    const dialog = this.#options.dialog();
    if (!dialog) return;
    this.#focusBefore = deepActiveElement();
    dialog.addEventListener('keydown', this.#handleKeydown);
    dialog.addEventListener('cancel', this.#handleCancel);
    dialog.addEventListener('close', this.#handleClose);
    dialog.addEventListener('pointerdown', this.#handlePointerdown);
    dialog.addEventListener('click', this.#handleClick);
    dialog.showModal();
    this.#shown = dialog;
    this.#host.dispatchEvent(new Event('open'));
  }

  #close(dialog: HTMLDialogElement): void {
    this.#shown = undefined;
    dialog.close();
    // Browsers give the focus back too, but not all of them into a shadow root.
    if (this.#focusBefore?.isConnected) this.#focusBefore.focus();
    this.#focusBefore = undefined;
    this.#host.dispatchEvent(new Event('close'));
  }

  #request(how: 'escape' | 'outside'): void {
    if (this.#options.mayClose(how)) this.#host.open = false;
  }

  // Browsers honour a prevented `cancel` only once in a row, so Escape is caught before it becomes one.
  readonly #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#request('escape');
  };

  readonly #handleCancel = (event: Event): void => {
    if (event.target !== this.#shown) return;
    event.preventDefault();
    this.#request('escape');
  };

  readonly #handleClose = (event: Event): void => {
    const dialog = this.#shown;
    if (event.target !== dialog || dialog?.open) return;
    // The browser closed it without asking.
    this.#request('escape');
    if (this.#host.open) dialog?.showModal();
  };

  readonly #handlePointerdown = (event: Event): void => {
    this.#pressedOutside = event.target === this.#shown;
  };

  readonly #handleClick = (event: Event): void => {
    // A drag that began inside, such as the selection of a text, does not close.
    if (this.#pressedOutside && event.target === this.#shown) this.#request('outside');
    this.#pressedOutside = false;
  };
}
