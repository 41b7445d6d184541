import type { ReactiveElement } from 'lit';
import { loadPart } from '../../load-part.ts';

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
    if (isNeeded()) {
      const { restoreLostProperties } = await loadPart(() => import('./lost-properties.ts'));
      await restoreLostProperties(element, isNeeded);
    }
  } catch {
    // Without this code the element says that it has no data source.
  }
  restoring.delete(element);
}
