import { isComposing } from '../dom/composing.ts';

/** A native dialog that is shown as a modal one, as far as keys and the wheel concern it. */
export interface Modal {
  readonly dialog: HTMLDialogElement;
  /** Escape was pressed in the dialog, or while it was on top and nothing had the focus. */
  escape(): void;
}

/** In the order in which they opened. */
const modals: Modal[] = [];

/**
 * Keeps what belongs to an open dialog from the page around it, until the returned function is called. Frameworks close
 * their own modals and move the focus by listeners on the document, some of them in the capture phase, so that only the
 * window comes early enough.
 */
export function enterModalLayer(modal: Modal): () => void {
  if (modals.length === 0) listen('addEventListener');
  modals.push(modal);
  return () => {
    modals.splice(modals.indexOf(modal), 1);
    if (modals.length === 0) listen('removeEventListener');
  };
}

function listen(change: 'addEventListener' | 'removeEventListener'): void {
  window[change]('keydown', handleKeydown as EventListener, true);
  for (const type of ['wheel', 'touchmove']) window[change](type, handleScroll, { capture: true, passive: true });
}

function handleKeydown(event: KeyboardEvent): void {
  const { key } = event;
  if (event.defaultPrevented || (key !== 'Escape' && key !== 'Tab')) return;
  const modal = modalOf(event);
  if (!modal) return;
  event.stopImmediatePropagation();
  // While text is composed, Escape ends that.
  if (key === 'Tab' || isComposing(event)) return;
  // Otherwise it becomes a `cancel` event, which browsers let a page prevent only once in a row.
  event.preventDefault();
  window.addEventListener('keyup', handleKeyup, true);
  modal.escape();
}

/** The release of an Escape that has closed a dialog would close what some pages show beneath it. */
function handleKeyup(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return;
  event.stopImmediatePropagation();
  window.removeEventListener('keyup', handleKeyup, true);
}

/** Modals that lock the scrolling of their page prevent the wheel wherever they see nothing that scrolls. */
function handleScroll(event: Event): void {
  const path = event.composedPath();
  if (modals.some(({ dialog }) => path.includes(dialog))) event.stopImmediatePropagation();
}

/** The dialog that a key is for: the one around the focus, or the top one while nothing has the focus. */
function modalOf(event: Event): Modal | undefined {
  const path = event.composedPath();
  const around = modals.findLast(({ dialog }) => path.includes(dialog));
  if (around) return around;
  const isNowhere = path[0] === document.body || path[0] === document.documentElement;
  const top = modals.at(-1);
  if (!isNowhere || !top) return undefined;
  // A dialog that the page has opened above is the one that is meant.
  const isCovered = [...document.querySelectorAll('dialog:modal')].some((other) => !isAround(other, top.dialog));
  return isCovered ? undefined : top;
}

/** Whether an element is around a node or is the node, through shadow roots. */
function isAround(element: Element, node: Node): boolean {
  if (element.contains(node)) return true;
  const root = node.getRootNode();
  return root instanceof ShadowRoot && isAround(element, root.host);
}
