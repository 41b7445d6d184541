import type { IntegrationsError } from '../adapter/errors.ts';
import type { Operation } from '../adapter/operation.ts';

/** An operation of the adapter has failed, or an answer was malformed in part. The element shows it; a host may log it. */
export class IntegrationsErrorEvent extends Event {
  /** The adapter's method. */
  readonly operation: Operation;
  readonly error: IntegrationsError;

  constructor(operation: Operation, error: IntegrationsError) {
    super('integrations-error', { bubbles: true, composed: true });
    this.operation = operation;
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'integrations-error': IntegrationsErrorEvent;
  }
}
