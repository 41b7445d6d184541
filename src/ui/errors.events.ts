import type { IntegrationsError } from '../model/errors.ts';
import type { Operation } from '../adapter/operation.ts';
import { copyOf } from '../model/data/copy-of.ts';

/** An operation of the adapter failed, or an answer was partly malformed. The element shows it. The host may log it. */
export class IntegrationsErrorEvent extends Event {
  /** The adapter's method. */
  readonly operation: Operation;
  readonly error: IntegrationsError;

  constructor(operation: Operation, error: IntegrationsError) {
    super('integrations-error', { bubbles: true, composed: true });
    this.operation = operation;
    this.error = error.with({ fieldErrors: copyOf(error.fieldErrors), issues: copyOf(error.issues) });
  }
}

/**
 * An operation failed because the user is no longer signed in. A host that signs the user in says so by `waitUntil`:
 * the operation is then sent again, and nothing has to be done or typed twice. All operations that fail in the
 * meantime wait for the one sign-in.
 */
export class IntegrationsUnauthenticatedEvent extends Event {
  /** The adapter's method. */
  readonly operation: Operation;
  #signingIn: Promise<unknown> | undefined;

  constructor(operation: Operation) {
    super('integrations-unauthenticated', { bubbles: true, composed: true });
    this.operation = operation;
  }

  /** Holds the operation until the sign-in is done. If that rejects, the failure is shown. Call it in the listener. */
  waitUntil(signingIn: PromiseLike<unknown>): void {
    this.#signingIn = Promise.all([this.#signingIn, signingIn]);
  }

  /** The promises given to `waitUntil`. Undefined if it was not called. */
  get signingIn(): Promise<unknown> | undefined {
    return this.#signingIn;
  }
}

declare global {
  interface HTMLElementEventMap {
    'integrations-error': IntegrationsErrorEvent;
    'integrations-unauthenticated': IntegrationsUnauthenticatedEvent;
  }
}
