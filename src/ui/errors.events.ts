import type { IntegrationsError } from '../model/errors.ts';
import type { Operation } from '../adapter/operation.ts';
import { copyOf } from '../model/copy-of.ts';

/** An operation of the adapter has failed, or an answer was malformed in part. The element shows it; a host may log it. */
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
 * An operation has failed because nobody is signed in any more. A host that signs the person in says so by `waitUntil`:
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

  /** Holds the operation until the sign-in is done. Where it rejects, the failure is shown. To be called while the event is heard. */
  waitUntil(signingIn: PromiseLike<unknown>): void {
    this.#signingIn = Promise.all([this.#signingIn, signingIn]);
  }

  /** What was given to `waitUntil`. Absent where nobody has called it. */
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
