import { copyOf } from '../model/data/copy-of.ts';
import type { Integration } from '../model/integration.ts';

/** A chosen application is about to be added. Cancel it to add it yourself. */
export class IntegrationAddingEvent extends Event {
  readonly applicationId: string;

  constructor(applicationId: string) {
    super('integration-adding', { bubbles: true, composed: true, cancelable: true });
    this.applicationId = applicationId;
  }
}

/** An application has been added to the account. */
export class IntegrationAddedEvent extends Event {
  readonly integration: Integration;

  constructor(integration: Integration) {
    super('integration-added', { bubbles: true, composed: true });
    this.integration = copyOf(integration);
  }
}

declare global {
  interface HTMLElementEventMap {
    'integration-adding': IntegrationAddingEvent;
    'integration-added': IntegrationAddedEvent;
  }
}
