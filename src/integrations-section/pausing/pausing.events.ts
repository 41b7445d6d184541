import { copyOf } from '../../model/data/copy-of.ts';
import type { Integration } from '../../model/integration.ts';

/** An integration is about to be paused. Cancel it to take over. */
export class IntegrationPausingEvent extends Event {
  readonly integrationId: string;

  constructor(integrationId: string) {
    super('integration-pausing', { bubbles: true, composed: true, cancelable: true });
    this.integrationId = integrationId;
  }
}

/** An integration has been paused. */
export class IntegrationPausedEvent extends Event {
  /** The integration in its new state, without secrets. */
  readonly integration: Integration;

  constructor(integration: Integration) {
    super('integration-paused', { bubbles: true, composed: true });
    this.integration = copyOf(integration);
  }
}

/** A paused integration is about to be resumed. Cancel it to take over. */
export class IntegrationResumingEvent extends Event {
  readonly integrationId: string;

  constructor(integrationId: string) {
    super('integration-resuming', { bubbles: true, composed: true, cancelable: true });
    this.integrationId = integrationId;
  }
}

/** A paused integration has been resumed. */
export class IntegrationResumedEvent extends Event {
  /** The integration in its new state, without secrets. */
  readonly integration: Integration;

  constructor(integration: Integration) {
    super('integration-resumed', { bubbles: true, composed: true });
    this.integration = copyOf(integration);
  }
}

declare global {
  interface HTMLElementEventMap {
    'integration-pausing': IntegrationPausingEvent;
    'integration-paused': IntegrationPausedEvent;
    'integration-resuming': IntegrationResumingEvent;
    'integration-resumed': IntegrationResumedEvent;
  }
}
