import type { DataIssue } from './parsing/parse.ts';
import type { Text } from './text.ts';

/** The kinds of failures that users and hosts need to tell apart. */
export const ERROR_CODES = [
  'network',
  'timeout',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'rate-limited',
  'unavailable',
  'malformed',
  'unknown',
] as const;
/** The kind of a failure. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What an {@link IntegrationsError} may carry besides its code. */
export interface IntegrationsErrorDetails {
  /** The underlying failure, for developers. It is never shown, and must not hold a secret. */
  cause?: unknown;
  /** With `invalid`: what is wrong with a field, by field name. Users read it at the field. */
  fieldErrors?: Readonly<Record<string, Text>> | undefined;
  /** With `rate-limited` and `unavailable`: the seconds to wait before trying again. */
  retryAfter?: number | undefined;
  /** Of a write: whether it is unknown if it took effect. */
  isOutcomeUnknown?: boolean;
  /** With `malformed`: what is wrong with the data, and where. Must not hold the data. */
  issues?: readonly DataIssue[] | undefined;
}

/**
 * The only error of the library. Adapters reject with it; any other rejection becomes `unknown`. Users read a text in
 * their language that is made from `code`, and `fieldErrors`, but never `message` or `cause`.
 */
export class IntegrationsError extends Error {
  override readonly name = 'IntegrationsError';
  /** The kind of the failure. Users read a text that is made from it. */
  readonly code: ErrorCode;
  /** With `invalid`: what is wrong with a field, by field name. Users read it at the field. */
  readonly fieldErrors: Readonly<Record<string, Text>> | undefined;
  /** With `rate-limited` and `unavailable`: the seconds to wait before trying again. */
  readonly retryAfter: number | undefined;
  /** Of a write: whether it is unknown if it took effect. */
  readonly isOutcomeUnknown: boolean;
  /** With `malformed`: what is wrong with the data, and where. It never holds the data. */
  readonly issues: readonly DataIssue[] | undefined;

  constructor(code: ErrorCode, details: IntegrationsErrorDetails = {}) {
    super(code, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.fieldErrors = details.fieldErrors;
    this.retryAfter = details.retryAfter;
    this.isOutcomeUnknown = details.isOutcomeUnknown ?? false;
    this.issues = details.issues;
  }

  /** Returns the same failure with other details. Details that are not named stay. */
  with(details: IntegrationsErrorDetails): IntegrationsError {
    const cause = 'cause' in this ? { cause: this.cause } : {};
    return new IntegrationsError(this.code, { ...cause, ...this, ...details });
  }
}
