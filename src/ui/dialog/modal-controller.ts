import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closeDialog, hasBox, intersectionObserver, showModal } from '../dom/bare-dom.ts';
import { deepActiveElement } from '../dom/focus.ts';
import { enterModalLayer } from './modal-layer.ts';
import { keepHeight } from './steady-height.ts';

interface ModalHost extends ReactiveControllerHost, HTMLElement {
  open: boolean;
}

interface ModalOptions {
  /** The native dialog that the host renders. */
  dialog: () => HTMLDialogElement | null;
  /** Whether the dialog may close now. A host that wants to ask first answers `false` and asks. */
  mayClose: (how: 'escape' | 'outside') => boolean;
  /** For a second dialog of the host: whether it is open, and how it closes. It fires no events. */
  secondary?: { isOpen: () => boolean; close: () => void };
}

/**
 * Shows the host's native dialog as a modal while the host's `open` is true, closes it on Escape and on a press outside
 * if the host lets it, fires `open` and `close` at the host, and gives the focus back. While the dialog is not drawn,
 * because something around it is hidden, it releases the page: a modal dialog makes all else inert, even if it is
 * hidden.
 */
export class ModalController implements ReactiveController {
  /** Those whose dialogs wait to be drawn again. */
  static readonly #waiting = new Set<ModalController>();
  static #count = 0;
  readonly #host: ModalHost;
  readonly #options: ModalOptions;
  /** The dialog while it is shown. Undefined while the host is not in a document. */
  #shown: HTMLDialogElement | undefined;
  /** Tells when the dialog may have ceased to be drawn. */
  #drawing: IntersectionObserver | undefined;
  /** Ends the modal state. Undefined while the dialog is not drawn. */
  #leaveLayer: (() => void) | undefined;
  #isOpen = false;
  /** Position in the order of opening. */
  #order = 0;
  #focusBefore: HTMLElement | undefined;
  /** What had the focus in the dialog last. */
  #lastFocused: Element | null = null;
  /** The focused element before an update, and the one that this controller has focused last. */
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
    if (this.#isWanted) this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    const isShown = this.#shown !== undefined;
    this.#hide();
    // After the removal: until then a page may still bring the focus, or the host, elsewhere.
    if (isShown) queueMicrotask(() => !this.#host.isConnected && !deepActiveElement() && this.#focusBefore?.focus());
  }

  hostUpdate(): void {
    this.#focused = focusIn(this.#shown);
  }

  hostUpdated(): void {
    if (!this.#isWanted) this.#close();
    else if (this.#shown) this.#keepFocus(this.#shown);
    else if (this.#host.isConnected) this.#show();
    if (this.#shown) keepHeight(this.#shown);
  }

  get #isWanted(): boolean {
    return this.#options.secondary?.isOpen() ?? this.#host.open;
  }

  #show(): void {
    const dialog = this.#options.dialog();
    if (!dialog) return;
    const isFirst = !this.#isOpen;
    // If it is shown again after a move, the focus still returns to where it was before the first time.
    if (isFirst) this.#focusBefore = deepActiveElement();
    this.#order = ModalController.#count += 1;
    dialog.addEventListener('focusin', this.#handleFocus);
    dialog.addEventListener('cancel', this.#handleCancel);
    dialog.addEventListener('close', this.#handleClose);
    dialog.addEventListener('pointerdown', this.#handlePointerdown);
    dialog.addEventListener('click', this.#handleClick);
    this.#shown = dialog;
    this.#isOpen = true;
    this.#raise(dialog);
    this.#drawing = intersectionObserver(this.#followDrawing);
    this.#drawing?.observe(dialog);
    this.#host.addEventListener('transitionend', this.#handleTransition);
    if (!this.#isDrawn(dialog)) this.#release(dialog);
    if (isFirst && !this.#options.secondary) this.#host.dispatchEvent(new Event('open'));
  }

  #hide(): void {
    const dialog = this.#shown;
    this.#shown = undefined;
    ModalController.#waiting.delete(this);
    this.#drawing?.disconnect();
    this.#host.removeEventListener('transitionend', this.#handleTransition);
    this.#leaveLayer?.();
    this.#leaveLayer = undefined;
    if (dialog) closeDialog(dialog);
  }

  #close(): void {
    if (!this.#isOpen) return;
    const dialog = this.#shown;
    this.#isOpen = false;
    this.#hide();
    // A dialog that closes before it is shown again, after a move, has lost the focus already.
    if (this.#focusBefore && (dialog || !deepActiveElement())) giveFocus(this.#focusBefore);
    this.#focusBefore = undefined;
    // A field that is gone would keep what was typed in memory.
    this.#lastFocused = null;
    this.#focused = null;
    this.#placed = null;
    if (!this.#options.secondary) this.#host.dispatchEvent(new Event('close'));
  }

  /** Makes the dialog a modal one, with the focus where it was. */
  #raise(dialog: HTMLDialogElement): void {
    const focused = this.#lastFocused;
    ModalController.#waiting.delete(this);
    showModal(dialog);
    this.#leaveLayer = enterModalLayer({ dialog, escape: () => this.#request('escape') });
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
    this.#placed = focusIn(dialog);
  }

  /** Makes the dialog an ordinary one, which leaves the page usable, until it is drawn again. */
  #release(dialog: HTMLDialogElement): void {
    const focused = this.#lastFocused;
    this.#leaveLayer?.();
    this.#leaveLayer = undefined;
    closeDialog(dialog);
    dialog.setAttribute('open', '');
    this.#lastFocused = focused;
    ModalController.#waiting.add(this);
    requestAnimationFrame(this.#awaitDrawing);
  }

  readonly #followDrawing = (): void => {
    const dialog = this.#shown;
    if (dialog?.open && this.#leaveLayer && !this.#isDrawn(dialog)) this.#release(dialog);
  };

  // In each frame, before it is painted: no observer tells in all browsers that something is drawn again.
  readonly #awaitDrawing = (): void => {
    const dialog = this.#shown;
    if (!dialog || this.#leaveLayer) return;
    // The one beneath comes first.
    const isBeneath = (other: ModalController): boolean => other.#order < this.#order && other.#isDrawn(other.#shown);
    if (!this.#isDrawn(dialog) || [...ModalController.#waiting].some(isBeneath)) {
      requestAnimationFrame(this.#awaitDrawing);
      return;
    }
    dialog.removeAttribute('open');
    this.#raise(dialog);
  };

  // No observer tells of `visibility`. The dialogs' style sheet has it change in a transition.
  readonly #handleTransition = ({ propertyName }: TransitionEvent): void => {
    if (propertyName === 'visibility') this.#followDrawing();
  };

  #isDrawn(dialog: HTMLDialogElement | undefined): boolean {
    return dialog !== undefined && hasBox(dialog) && getComputedStyle(this.#host).visibility === 'visible';
  }

  /**
   * Moves the focus to the element with `autofocus` if that has just appeared and nothing else has moved the focus, or
   * if the focused element is gone.
   */
  #keepFocus(dialog: HTMLDialogElement): void {
    const focused = focusIn(dialog);
    // Who takes it out of the page may have brought the focus elsewhere.
    const isLost = this.#focused?.isConnected === false && !focused;
    if (!isLost && (!focused || focused !== this.#placed)) return;
    const wanted =
      dialog.querySelector<HTMLElement>('[autofocus]') ?? (isLost ? dialog.querySelector('button') : undefined);
    if (wanted && wanted !== focused) wanted.focus();
    this.#placed = focusIn(dialog);
  }

  #request(how: 'escape' | 'outside'): void {
    if (!this.#options.mayClose(how)) return;
    if (this.#options.secondary) this.#options.secondary.close();
    else this.#host.open = false;
  }

  readonly #handleFocus = (): void => {
    this.#lastFocused = focusIn(this.#shown);
  };

  // `cancel` also comes from the back gesture.
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
    if (dialog && this.#isWanted) showModal(dialog);
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
