import type { ReactiveElement } from 'lit';
import { loadPart } from '../../load-part.ts';

const restoring = new WeakSet<Element>();

/**
 * Restores properties of an element that a framework has lost, while `isNeeded` holds. Never rejects. The code for it
 * is loaded only if no data source was set in the task that created the element.
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
