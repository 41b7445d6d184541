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
  /** The dialog while it is a modal one. Absent also while the host is not in a document. */
  #shown: HTMLDialogElement | undefined;
  #isOpen = false;
  #focusBefore: HTMLElement | undefined;
  /** Where the focus was before an update, and where this has put it last. */
  #focused: Element | null = null;
  #placed: Element | null = null;
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

  hostUpdate(): void {
    this.#focused = focusIn(this.#shown);
  }

  hostUpdated(): void {
    const { open, isConnected } = this.#host;
    if (!open) this.#close();
    else if (this.#shown) this.#keepFocus(this.#shown);
    else if (isConnected) this.#show();
  }

  #show(): void {
    const dialog = this.#options.dialog();
    if (!dialog) return;
    const isFirst = !this.#isOpen;
    // Where it is shown again after a move, the focus goes back to where it was before the first time.
    if (isFirst) this.#focusBefore = deepActiveElement();
    dialog.addEventListener('keydown', this.#handleKeydown);
    dialog.addEventListener('cancel', this.#handleCancel);
    dialog.addEventListener('close', this.#handleClose);
    dialog.addEventListener('pointerdown', this.#handlePointerdown);
    dialog.addEventListener('click', this.#handleClick);
    dialog.showModal();
    this.#shown = dialog;
    this.#isOpen = true;
    this.#placed = focusIn(dialog);
    if (isFirst) this.#host.dispatchEvent(new Event('open'));
  }

  #close(): void {
    if (!this.#isOpen) return;
    const dialog = this.#shown;
    this.#shown = undefined;
    this.#isOpen = false;
    dialog?.close();
    if (dialog && this.#focusBefore) giveFocus(this.#focusBefore);
    this.#focusBefore = undefined;
    // A field that is gone would keep what was typed in memory.
    this.#focused = null;
    this.#placed = null;
    this.#host.dispatchEvent(new Event('close'));
  }

  /**
   * Gives the focus to what asks for it with `autofocus` where that came only now and nobody has moved the focus, and
   * where what had the focus is gone.
   */
  #keepFocus(dialog: HTMLDialogElement): void {
    const focused = focusIn(dialog);
    // Who takes it out of the page may have brought the focus elsewhere.
    const isLost = this.#focused?.isConnected === false && !focused;
    if (!isLost && (!focused || focused !== this.#placed)) return;
    const wanted = dialog.querySelector<HTMLElement>('[autofocus]') ?? (isLost ? dialog.querySelector('button') : undefined);
    if (wanted && wanted !== focused) wanted.focus();
    this.#placed = focusIn(dialog);
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

  readonly #handlePointerdown = (event: PointerEvent): void => {
    this.#pressedOutside = this.#isOutside(event);
  };

  readonly #handleClick = (event: MouseEvent): void => {
    // A drag between inside and outside, such as the selection of a text, does not close.
    if (this.#pressedOutside && this.#isOutside(event)) this.#request('outside');
    this.#pressedOutside = false;
  };

  #isOutside({ target, clientX, clientY }: MouseEvent): boolean {
    const dialog = this.#shown;
    if (!dialog || target !== dialog) return false;
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    // WebKit tells whole pixels only.
    return clientX < Math.floor(left) || clientX > right || clientY < Math.floor(top) || clientY > bottom;
  }
}

/** Gives the focus back. Browsers do that too, but not all of them into a shadow root. */
function giveFocus(element: HTMLElement): void {
  element.focus();
  // A dialog above, which closes with the one below, keeps the focus for itself until it has.
  if (deepActiveElement() !== element) queueMicrotask(() => element.focus());
}

/** The element in a dialog that has the focus, as its own shadow root sees it. */
function focusIn(dialog: HTMLDialogElement | undefined): Element | null {
  const { activeElement } = (dialog?.getRootNode() ?? document) as Document | ShadowRoot;
  return dialog?.contains(activeElement) ? activeElement : null;
}
