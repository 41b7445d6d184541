/** How much of its body a dialog shows at least while it makes room for a message, in pixels. */
const LEAST_BODY = 96;

/**
 * Keeps the height that a dialog has without its messages, so that a message moves no button of the footer: the body
 * scrolls instead. Call it after each update.
 */
export function keepHeight(dialog: HTMLDialogElement): void {
  const notices = dialog.querySelector<HTMLElement>('.notices');
  const body = dialog.querySelector<HTMLElement>('.body, .panel');
  // Without a message nothing is measured: that would lay the dialog out after each key that is pressed.
  const scrolled = notices?.firstElementChild && body ? body.scrollTop : 0;
  dialog.style.blockSize = '';
  if (!notices || !body) return;
  if (notices.firstElementChild) {
    const full = dialog.offsetHeight;
    const spare = Math.max(0, body.offsetHeight - LEAST_BODY);
    // Out of the flow, and not out of the accessibility tree: the messages would be announced again.
    notices.style.position = 'absolute';
    const wanted = dialog.offsetHeight;
    notices.style.position = '';
    dialog.style.blockSize = `${Math.max(wanted, full - spare)}px`;
    // At its full height the body was not scrolled. What is being pressed must not move.
    if (scrolled > 0) body.scrollTop = scrolled;
  }
  // What scrolls can be scrolled with the keyboard.
  const isReached = body.querySelector('input, select, textarea, button, a') !== null;
  if (isReached || body.scrollHeight <= body.clientHeight) body.removeAttribute('tabindex');
  else body.tabIndex = 0;
}
