import type { Operation } from '../adapter/operation.ts';
import type { IntegrationsError } from '../model/errors.ts';

/** Asks the host to sign the user in again. Undefined if the host does not. */
type AskToSignIn = (operation: Operation) => Promise<unknown> | undefined;

/** How often an operation is sent again after a sign-in: a host may say too soon that it is done. */
const MAX_RETRIES = 2;

/** Lets operations wait for a sign-in and go on. All that fail meanwhile wait for the same sign-in. */
export class SignIn {
  readonly #ask: AskToSignIn;
  #signingIn: Promise<boolean> | undefined;

  constructor(ask: AskToSignIn) {
    this.#ask = ask;
  }

  /** Whether to send an operation again that has failed: the user was signed out, and is signed in again. */
  async isWorthRetry(error: unknown, operation: Operation, retries: number): Promise<boolean> {
    if ((error as IntegrationsError).code !== 'unauthenticated' || retries === MAX_RETRIES) return false;
    this.#signingIn ??= this.#signIn(operation).finally(() => (this.#signingIn = undefined));
    return this.#signingIn;
  }

  async #signIn(operation: Operation): Promise<boolean> {
    try {
      const signingIn = this.#ask(operation);
      await signingIn;
      return signingIn !== undefined;
    } catch {
      return false;
    }
  }
}
