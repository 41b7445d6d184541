import type { IntegrationsError } from '../model/errors.ts';
import type { Operation } from '../adapter/operation.ts';

/** Asks the host to sign the person in again. Absent where it does not want to. */
export type AskToSignIn = (operation: Operation) => Promise<unknown> | undefined;

/** How often an operation is sent again after a sign-in, for hosts that say too soon that it is done. */
const MAX_RETRIES = 2;

/** Lets operations wait for a sign-in and go on where they stopped. One sign-in is for all that fail in the meantime. */
export class SignIn {
  readonly #ask: AskToSignIn;
  #signingIn: Promise<boolean> | undefined;

  constructor(ask: AskToSignIn) {
    this.#ask = ask;
  }

  /** Sends; and again after a sign-in, where the answer is that one is needed and the host sees to it. */
  async run<T>(operation: Operation, send: () => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await send();
      } catch (error) {
        const isAskedFor = (error as IntegrationsError).code === 'unauthenticated' && tries < MAX_RETRIES;
        if (!isAskedFor || !(await this.#signIn(operation))) throw error;
      }
    }
  }

  #signIn(operation: Operation): Promise<boolean> {
    this.#signingIn ??= this.#askFor(operation).finally(() => (this.#signingIn = undefined));
    return this.#signingIn;
  }

  async #askFor(operation: Operation): Promise<boolean> {
    try {
      const signingIn = this.#ask(operation);
      await signingIn;
      return signingIn !== undefined;
    } catch {
      return false;
    }
  }
}
