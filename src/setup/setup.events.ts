import { copyOf } from '../model/data/copy-of.ts';
import type { Integration } from '../model/integration.ts';

/**
 * A configuration is about to be saved. Cancel it to take over: the dialog stays open, with what was entered, until you
 * close it.
 */
export class IntegrationConfiguringEvent extends Event {
  readonly integrationId: string;

  constructor(integrationId: string) {
    super('integration-configuring', { bubbles: true, composed: true, cancelable: true });
    this.integrationId = integrationId;
  }
}

/** A configuration has been saved. */
export class IntegrationConfiguredEvent extends Event {
  /** The integration in its new state, without secrets. */
  readonly integration: Integration;

  constructor(integration: Integration) {
    super('integration-configured', { bubbles: true, composed: true });
    this.integration = copyOf(integration);
  }
}

declare global {
  interface HTMLElementEventMap {
    'integration-configuring': IntegrationConfiguringEvent;
    'integration-configured': IntegrationConfiguredEvent;
  }
}
