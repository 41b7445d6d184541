import { copyOf } from '../model/data/copy-of.ts';
import type { Integration } from '../model/integration.ts';

/** The integrations of the account have been loaded, or loaded again. */
export class IntegrationsLoadedEvent extends Event {
  readonly #integrations: readonly Integration[];
  #copy: readonly Integration[] | undefined;

  constructor(integrations: readonly Integration[]) {
    super('integrations-loaded', { bubbles: true, composed: true });
    this.#integrations = integrations;
  }

  /** A copy, which is made when it is read first. */
  get integrations(): readonly Integration[] {
    return (this.#copy ??= copyOf(this.#integrations));
  }
}

declare global {
  interface HTMLElementEventMap {
    'integrations-loaded': IntegrationsLoadedEvent;
  }
}
