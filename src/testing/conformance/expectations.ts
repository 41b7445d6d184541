import type * as z from 'zod/mini';
import type { ConfigureIntegration, IntegrationsAdapter } from '../../adapter/adapter.ts';
import type { Operation } from '../../adapter/operation.ts';
import { ERROR_CODES, type ErrorCode } from '../../model/errors.ts';
import { parse } from '../../model/parsing/parse.ts';
import { BrokenPromise, describeValue } from './broken-promise.ts';
import { isSame } from './same.ts';

/** How a call of an adapter ended. */
export type Outcome = { answer: unknown } | { reason: unknown } | 'silence';

/** Whether a call was answered. */
export function isAnswered(outcome: Outcome): outcome is { answer: unknown } {
  return outcome !== 'silence' && 'answer' in outcome;
}

/** Whether a call was rejected. */
export function isRejected(outcome: Outcome): outcome is { reason: unknown } {
  return outcome !== 'silence' && 'reason' in outcome;
}

/** An `IntegrationsError` of any copy of the library, as an adapter rejects with it. */
interface Refusal {
  readonly code: ErrorCode;
  readonly fieldErrors?: Readonly<Record<string, unknown>>;
}

/** Says that a promise cannot be tried on this adapter, and why. */
export class Skip extends Error {}

/** Why the tests of a method that an adapter need not have are skipped. */
const LACKS: { readonly [Name in keyof IntegrationsAdapter]?: string } = {
  getPermissions: 'The adapter does not say what is allowed.',
  pauseIntegration: 'The adapter does not pause.',
  resumeIntegration: 'The adapter does not pause.',
  startAuthorization: 'The adapter leads to no other site.',
  testConfiguration: 'The adapter does not test.',
  previewRemoval: 'The adapter does not tell.',
};

/** What an adapter's answers have to be. Limits every wait, and says what came. */
export abstract class Expectations {
  readonly adapter: IntegrationsAdapter;
  readonly #patience: number;

  constructor(adapter: IntegrationsAdapter, patience: number) {
    this.adapter = adapter;
    this.#patience = patience;
  }

  /** The texts that no message shows. */
  protected abstract get hidden(): readonly string[];

  /** Fails unless the condition holds. */
  expect(holds: boolean, promise: string, came: unknown): void {
    if (!holds) throw this.#broken(promise, describeValue(came, this.hidden));
  }

  /** Fails unless two plain values are equal. */
  expectSame(first: unknown, second: unknown, promise: string): void {
    this.expect(isSame(first, second), promise, { first, second });
  }

  /** Skips the test unless this is given. */
  skipUnless<T>(given: T | false | undefined, reason: string): T {
    if (given === undefined || given === false) throw new Skip(reason);
    return given;
  }

  /** Fails if the value is undefined. */
  expectPresent<T>(value: T | undefined, promise: string, came: unknown): T {
    if (value === undefined) throw this.#broken(promise, describeValue(came, this.hidden));
    return value;
  }

  /** Returns a call of a method. Skips the test if the adapter does not have the method. */
  call<Name extends Operation>(
    name: Name,
    argument: Parameters<NonNullable<IntegrationsAdapter[Name]>>[0],
  ): () => Promise<unknown> {
    const method = this.skipUnless(this.adapter[name], LACKS[name] ?? '') as (
      given: typeof argument,
    ) => Promise<unknown>;
    return () => method.call(this.adapter, argument);
  }

  /** Returns how a call ends, or that it did not end in time. */
  async outcome(ask: () => unknown): Promise<Outcome> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<'silence'>((resolve) => {
      timer = setTimeout(resolve, this.#patience, 'silence');
    });
    const asking = new Promise((resolve) => resolve(ask()));
    const ended = asking.then(
      (answer) => ({ answer }),
      (reason: unknown) => ({ reason }),
    );
    try {
      return await Promise.race([ended, silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The answer of a call that has to succeed. */
  async answer(promise: string, ask: () => unknown): Promise<unknown> {
    const outcome = await this.outcome(ask);
    if (isAnswered(outcome)) return outcome.answer;
    throw this.#broken(promise, this.#outcomeInWords(outcome));
  }

  /** The answer of a call that has to succeed and follow the schema. */
  async answerOf<T>(schema: z.core.$ZodType<T>, promise: string, ask: () => unknown): Promise<T> {
    return this.parsed(schema, `${promise} The answer has the shape of the contract.`, await this.answer(promise, ask));
  }

  /** Returns the answer if it follows the schema. Fails otherwise. */
  parsed<T>(schema: z.core.$ZodType<T>, promise: string, came: unknown): T {
    const result = parse(schema, came);
    if (result.success) return result.data;
    const wrong = result.error.issues.map(
      ({ path, expected }) => `${path.map(String).join('.') || 'all of it'} (expected ${expected})`,
    );
    throw this.#broken(`${promise} Wrong is ${wrong.join(', ')}.`, describeValue(came, this.hidden));
  }

  /** Fails unless a call is refused with one of these codes. Without codes, any code of the contract will do. */
  async refused(promise: string, ask: () => unknown, ...codes: readonly ErrorCode[]): Promise<Refusal> {
    const outcome = await this.outcome(ask);
    if (isRejected(outcome) && isRefusal(outcome.reason) && isOneOf(codes, outcome.reason.code)) {
      return outcome.reason;
    }
    const wanted = codes.length === 0 ? 'with an IntegrationsError' : `with the code ${codes.join(' or ')}`;
    throw this.#broken(`${promise} It is refused ${wanted}.`, this.#outcomeInWords(outcome));
  }

  /** Fails unless a configuration is refused as `invalid`, with a text for this field. */
  async refusedField(promise: string, name: string, command: ConfigureIntegration, is: string): Promise<void> {
    const { fieldErrors } = await this.refused(promise, this.call('configureIntegration', command), 'invalid');
    const names = Object.keys(fieldErrors ?? {});
    this.expect(names.includes(name), `The error says by fieldErrors that “${name}” is ${is}.`, names);
  }

  #outcomeInWords(outcome: Outcome): string {
    if (outcome === 'silence') return `nothing, for ${this.#patience} ms`;
    return 'reason' in outcome
      ? describeValue(outcome.reason, this.hidden)
      : `the answer ${describeValue(outcome.answer, this.hidden)}`;
  }

  #broken(promise: string, came: string): BrokenPromise {
    return new BrokenPromise(`Promised: ${promise} Came: ${came}`);
  }
}

function isOneOf(codes: readonly ErrorCode[], code: ErrorCode): boolean {
  return codes.length === 0 || codes.includes(code);
}

function isRefusal(reason: unknown): reason is Refusal {
  if (typeof reason !== 'object' || reason === null) return false;
  const { name, code } = reason as { name?: unknown; code?: unknown };
  return name === 'IntegrationsError' && ERROR_CODES.some((known) => known === code);
}
