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

interface Watched {
  observer: MutationObserver;
  listeners: Set<() => void>;
}

const watched = new WeakMap<Node, Watched>();

/**
 * Calls back after every change of a `lang` attribute that may concern an element, until the returned function is
 * called. A mutation observer does not see into shadow roots, so each root around the element has one, shared.
 */
export function observeLanguage(element: Element, listener: () => void): () => void {
  const ends: (() => void)[] = [];
  for (let root: Node | undefined = element.getRootNode(); root;) {
    ends.push(observeRoot(root, listener));
    root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
  }
  return () => ends.forEach((end) => end());
}

function observeRoot(root: Node, listener: () => void): () => void {
  let entry = watched.get(root);
  if (!entry) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => listeners.forEach((notify) => notify()));
    observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    entry = { observer, listeners };
    watched.set(root, entry);
  }
  const { observer, listeners } = entry;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer.disconnect();
    watched.delete(root);
  };
}
