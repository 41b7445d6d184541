// Hosts also test their pages in a DOM without a browser, such as jsdom. It has neither a top layer nor observers of
// what is drawn. There a dialog is an ordinary one, and everything counts as drawn.

/** What a browser has and a bare DOM may not have. */
type BareDialog = Partial<Pick<HTMLDialogElement, 'showModal' | 'close' | 'checkVisibility'>>;

/** Shows a dialog as a modal one. */
export function showModal(dialog: HTMLDialogElement): void {
  if ((dialog as BareDialog).showModal) dialog.showModal();
  else dialog.setAttribute('open', '');
}

/** Closes a dialog. */
export function closeDialog(dialog: HTMLDialogElement): void {
  if ((dialog as BareDialog).close) dialog.close();
  else dialog.removeAttribute('open');
}

/** Whether an element has a box. */
export function hasBox(element: HTMLDialogElement): boolean {
  return (element as BareDialog).checkVisibility?.() ?? true;
}

/** An observer of what is seen. Undefined if the DOM has none. */
export function intersectionObserver(callback: IntersectionObserverCallback): IntersectionObserver | undefined {
  return 'IntersectionObserver' in globalThis ? new IntersectionObserver(callback) : undefined;
}
