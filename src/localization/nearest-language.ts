/** The language of an element: that of the nearest `lang` attribute, through shadow roots, or English. */
export function nearestLanguage(element: Element): string {
  for (let current: Element | undefined = element; current;) {
    const holder: Element | null = current.closest('[lang]');
    if (holder) return holder.getAttribute('lang') || 'en';
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'en';
}

/**
 * Calls back after every change of a `lang` attribute that may concern an element, until the returned function is
 * called. A mutation observer does not see into shadow roots, so it observes each root around the element.
 */
export function observeLanguage(element: Element, listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  for (let root: Node | undefined = element.getRootNode(); root;) {
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
  }
  return () => observer.disconnect();
}
