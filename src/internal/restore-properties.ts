import type { ReactiveElement } from 'lit';

const restoring = new WeakSet<Element>();

/**
 * Looks for what a framework has lost of an element's properties, while `isNeeded` holds. Never rejects. The code for it comes
 * only where no data source was set in the task that made the element.
 */
export async function restoreProperties(element: ReactiveElement, isNeeded: () => boolean): Promise<void> {
  if (restoring.has(element)) return;
  restoring.add(element);
  await new Promise((resolve) => setTimeout(resolve));
  try {
    if (isNeeded()) await (await import('./lost-properties.ts')).restoreLostProperties(element, isNeeded);
  } catch {
    // Without this code the element says that it has no data source.
  }
  restoring.delete(element);
}
