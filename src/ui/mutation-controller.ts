import type { WriteAnswer, WriteRequest } from '../adapter/writes.ts';
import type { IntegrationsError } from '../model/errors.ts';
import { newIdempotencyKey } from '../model/idempotency-key.ts';
import type { AccountStore } from '../store/account-store.ts';
import { mutate, type MutationFailure, type MutationResult } from '../store/mutation/mutate.ts';
import { IntegrationsErrorEvent } from './errors.events.ts';

/** How far a write is. After `unknown`, nobody knows whether it took effect; `checking` finds that out. */
type MutationStatus = 'idle' | 'running' | 'failed' | 'unknown' | 'checking';

/** The element that writes. */
export interface MutationHost extends EventTarget {
  requestUpdate(): void;
}

interface MutationState<Value> {
  readonly status: MutationStatus;
  readonly failure?: MutationFailure<Value>;
}

const IDLE: MutationState<never> = { status: 'idle' };

/**
 * One write of an element, with all its tries: shows how far it is, updates the element, and reports failures to the
 * host's page. All tries of one action have the same idempotency key, so that the action takes effect once.
 */
export class MutationController<Request extends WriteRequest> {
  readonly #host: MutationHost;
  readonly #onFailure: (() => void) | undefined;
  #state: MutationState<WriteAnswer<Request>> = IDLE;
  #idempotencyKey: string | undefined;
  /** The store, the operation, its target and the action of the last try. */
  #last: readonly unknown[] = [];

  /** `onFailure` is called after each failed try, before the failure is shown and reported. */
  constructor(host: MutationHost, onFailure?: () => void) {
    this.#host = host;
    this.#onFailure = onFailure;
  }

  get status(): MutationStatus {
    return this.#state.status;
  }

  /** Why the last try failed, or why its outcome is unknown. */
  get error(): IntegrationsError | undefined {
    return this.#state.failure?.error;
  }

  /** The action that was run last. */
  get action(): unknown {
    return this.#last.at(-1);
  }

  /**
   * Writes, and resolves with the end. Another action gets a new key, and so does an action after one that succeeded.
   * A write to another store or target, or with another operation, is always another action; `action` tells apart those
   * that share all of these. `isCurrent` is false if the element has gone on to something else meanwhile.
   */
  async run(
    store: AccountStore,
    request: Request,
    action?: unknown,
  ): Promise<MutationResult<WriteAnswer<Request>> & { readonly isCurrent: boolean }> {
    const target = 'integration' in request ? request.integration.id : request.applicationId;
    const parts = [store, request.operation, target, action];
    if (parts.some((part, index) => part !== this.#last[index])) this.#idempotencyKey = undefined;
    this.#last = parts;
    const idempotencyKey = (this.#idempotencyKey ??= newIdempotencyKey());
    const running = this.#show({ status: 'running' });
    const result = await mutate(store, request, idempotencyKey);
    if (!result.ok) this.#onFailure?.();
    const isCurrent = this.#state === running;
    if (isCurrent) this.#end(result);
    if (result.ok && idempotencyKey === this.#idempotencyKey) this.#idempotencyKey = undefined;
    if (!result.ok) this.#host.dispatchEvent(new IntegrationsErrorEvent(request.operation, result.error));
    return { ...result, isCurrent };
  }

  /**
   * Finds out what became of the last try, without sending it again. Undefined if that is known already, or if the
   * element has gone on to something else meanwhile.
   */
  async checkAgain(): Promise<MutationResult<WriteAnswer<Request>> | undefined> {
    const { failure } = this.#state;
    if (this.status !== 'unknown' || !failure?.checkAgain) return undefined;
    const checking = this.#show({ status: 'checking', failure });
    const result = await failure.checkAgain();
    if (this.#state !== checking) return undefined;
    this.#end(result);
    if (result.ok) this.#idempotencyKey = undefined;
    return result;
  }

  /** Shows nothing of the last try any more. The same action keeps its key. */
  reset(): void {
    if (this.#state !== IDLE) this.#show(IDLE);
  }

  #end(result: MutationResult<WriteAnswer<Request>>): void {
    if (result.ok) this.#show(IDLE);
    else this.#show({ status: result.error.isOutcomeUnknown ? 'unknown' : 'failed', failure: result });
  }

  #show(state: MutationState<WriteAnswer<Request>>): MutationState<WriteAnswer<Request>> {
    this.#state = state;
    this.#host.requestUpdate();
    return state;
  }
}
