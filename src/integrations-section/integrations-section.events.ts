import { copyOf } from '../model/data/copy-of.ts';
import type { Integration } from '../model/integration.ts';

/** The integrations of the account have been loaded, or loaded again. */
export class IntegrationsLoadedEvent extends Event {
  /** A copy, which is made when it is read first. */
  declare readonly integrations: readonly Integration[];

  constructor(integrations: readonly Integration[]) {
    super('integrations-loaded', { bubbles: true, composed: true });
    let copy: readonly Integration[] | undefined;
    // A property of its own, as the fields of all events are.
    Object.defineProperty(this, 'integrations', { enumerable: true, get: () => (copy ??= copyOf(integrations)) });
  }
}

declare global {
  interface HTMLElementEventMap {
    'integrations-loaded': IntegrationsLoadedEvent;
  }
}
