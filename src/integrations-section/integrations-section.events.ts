import { copyOf } from '../model/data/copy-of.ts';
import type { Integration } from '../model/integration.ts';

/** The integrations of the account have been loaded, or loaded again. */
export class IntegrationsLoadedEvent extends Event {
  readonly integrations: readonly Integration[];

  constructor(integrations: readonly Integration[]) {
    super('integrations-loaded', { bubbles: true, composed: true });
    this.integrations = copyOf(integrations);
  }
}

declare global {
  interface HTMLElementEventMap {
    'integrations-loaded': IntegrationsLoadedEvent;
  }
}
