import type { DataIssue } from './parsing/parse.ts';
import type { Text } from './text.ts';

/** Every way in which an operation can fail, as far as people and hosts need to tell them apart. */
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
  /** What went wrong underneath, for developers. Never shown. Must not hold a secret. */
  cause?: unknown;
  /** With `invalid`: a text for people by field name. */
  fieldErrors?: Readonly<Record<string, Text>> | undefined;
  /** With `rate-limited` and `unavailable`: seconds to wait before trying again. */
  retryAfter?: number | undefined;
  /** Of a write: whether nobody knows if it took effect. */
  isOutcomeUnknown?: boolean;
  /** With `malformed`: what is wrong with the data, and where. Must not hold the data. */
  issues?: readonly DataIssue[] | undefined;
}

/**
 * The one error of the library. Adapters reject with it; whatever else they reject with becomes `unknown`.
 * People read a text made from `code` in their language, and `fieldErrors`; never `message` or `cause`.
 */
export class IntegrationsError extends Error {
  override readonly name = 'IntegrationsError';
  readonly code: ErrorCode;
  readonly fieldErrors: Readonly<Record<string, Text>> | undefined;
  readonly retryAfter: number | undefined;
  readonly isOutcomeUnknown: boolean;
  /** With `malformed`: what was wrong with the data, and where. It never holds the data. */
  readonly issues: readonly DataIssue[] | undefined;

  constructor(code: ErrorCode, details: IntegrationsErrorDetails = {}) {
    super(code, 'cause' in details ? { cause: details.cause } : undefined);
    this.code = code;
    this.fieldErrors = details.fieldErrors;
    this.retryAfter = details.retryAfter;
    this.isOutcomeUnknown = details.isOutcomeUnknown ?? false;
    this.issues = details.issues;
  }

  /** The same failure with other details. Whatever is not named stays. */
  with(details: IntegrationsErrorDetails): IntegrationsError {
    const { code, fieldErrors, retryAfter, isOutcomeUnknown, issues } = this;
    const cause = 'cause' in this ? { cause: this.cause } : {};
    return new IntegrationsError(code, { ...cause, fieldErrors, retryAfter, isOutcomeUnknown, issues, ...details });
  }
}
