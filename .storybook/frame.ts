/**
 * On a page of documentation a story in a frame must not scroll the page to itself when it takes the focus. In a frame
 * of its own, and in a test, everything stays as it is.
 */
export function keepPageStill(): void {
  const { parent } = window;
  if (parent === window || !new URLSearchParams(parent.location.search).getAll('viewMode').includes('docs')) return;
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function focusWithoutScrolling(options) {
    focus.call(this, { ...options, preventScroll: true });
  };
}
