/** An integration is about to be removed. Cancel it to remove it yourself. */
export class IntegrationRemovingEvent extends Event {
  readonly integrationId: string;

  constructor(integrationId: string) {
    super('integration-removing', { bubbles: true, composed: true, cancelable: true });
    this.integrationId = integrationId;
  }
}

/** An integration has been removed: the adapter has confirmed it. */
export class IntegrationRemovedEvent extends Event {
  readonly integrationId: string;

  constructor(integrationId: string) {
    super('integration-removed', { bubbles: true, composed: true });
    this.integrationId = integrationId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'integration-removing': IntegrationRemovingEvent;
    'integration-removed': IntegrationRemovedEvent;
  }
}
