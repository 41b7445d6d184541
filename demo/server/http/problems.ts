import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ErrorCode } from '../../../src/model/errors.ts';
import type { Text } from '../../../src/model/text.ts';
import { isConflict } from '../database/transaction.ts';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import type { Log } from '../observability/log.ts';
import type { ProblemBody } from './problem-body.ts';
import { describeRequest } from '../observability/request-log.ts';

const RETRY_SECONDS = '2';

/** A failure that is answered as a problem (RFC 9457). `detail` is for developers, `fieldErrors` for people. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: ContentfulStatusCode;
  readonly code: ErrorCode;
  readonly fieldErrors: Record<string, Text> | undefined;

  constructor(status: ContentfulStatusCode, code: ErrorCode, detail?: string, fieldErrors?: Record<string, Text>) {
    super(detail);
    this.status = status;
    this.code = code;
    this.fieldErrors = fieldErrors;
  }
}

/** The problem for things that do not exist, or not on this account. */
export function notFound(what: string): Problem {
  return new Problem(404, 'not-found', `There is no such ${what}.`);
}

/** Answers with a problem, whatever a route has thrown. Logs unexpected errors. */
export function answerProblem(error: unknown, context: Context, log: Log): Response {
  const problem = toProblem(error);
  if (problem.status >= 500) {
    log.error({ ...describeRequest(context), error }, 'request-failed');
  }
  const body: ProblemBody = {
    type: 'about:blank',
    title: STATUS_CODES[problem.status] ?? 'Problem',
    status: problem.status,
    ...(problem.message && { detail: problem.message }),
    code: problem.code,
    ...(problem.fieldErrors && { fieldErrors: problem.fieldErrors }),
  };
  const isTimeSaid = context.res.headers.has('Retry-After');
  if (problem.status === 503 && !isTimeSaid) context.header('Retry-After', RETRY_SECONDS);
  return context.body(JSON.stringify(body), problem.status, { 'Content-Type': 'application/problem+json' });
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status < 500) return new Problem(error.status, 'invalid');
  if (error instanceof DatabaseUnavailable || isConflict(error)) return new Problem(503, 'unavailable');
  return new Problem(500, 'unknown');
}
