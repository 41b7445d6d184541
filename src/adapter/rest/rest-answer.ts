import type { Text } from '../../model/text.ts';
import type { ErrorCode } from '../../model/errors.ts';
import { IntegrationsError } from '../../model/errors.ts';

const CODES: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  422: 'invalid',
  428: 'conflict',
  429: 'rate-limited',
  500: 'unavailable',
  502: 'unavailable',
  503: 'unavailable',
  504: 'timeout',
};
/** In UTF-16 code units: what is longer is no page of a list. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
const MAX_PROBLEM_BYTES = 32_768;
const MAX_RETRY_AFTER_SECONDS = 86_400;
const JSON_TYPE = /^application\/(.+\+)?json\b/i;
const PROBLEM_TYPE = /^application\/problem\+json\b/i;

/**
 * The JSON that an answer holds, of no matter what shape. `malformed` where it is not JSON, or does not say that it is.
 */
export async function jsonOf(response: Response): Promise<unknown> {
  const text = await textOf(response, JSON_TYPE, MAX_ANSWER_BYTES);
  try {
    return JSON.parse(text);
  } catch {
    // Without the syntax error, which quotes the text.
    throw new IntegrationsError('malformed', { cause: `HTTP ${response.status}` });
  }
}

/**
 * The error that an answer's status stands for, with the texts by field of a problem (RFC 9457) where it is `invalid`,
 * and the seconds to wait where it is too much or not available now.
 */
export async function errorOf(response: Response): Promise<IntegrationsError> {
  const { status } = response;
  const code = CODES[status] ?? 'unknown';
  const isProblem = PROBLEM_TYPE.test(response.headers.get('Content-Type') ?? '');
  const isMissing = status === 405 || status === 501 || (status === 404 && !isProblem);
  const fieldErrors = code === 'invalid' ? await fieldErrorsOf(response) : undefined;
  const retryAfter = status === 429 || status === 503 ? secondsIn(response.headers.get('Retry-After')) : undefined;
  const error = new IntegrationsError(code, {
    cause: `HTTP ${status}`,
    ...(fieldErrors && { fieldErrors }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
  if (isMissing) missingRoutes.add(error);
  return error;
}

const missingRoutes = new WeakSet<IntegrationsError>();

/** Whether a server does not have the route at all: it answers so without a problem of the contract. */
export function isMissingRoute(error: unknown): boolean {
  return error instanceof IntegrationsError && missingRoutes.has(error);
}

/** The seconds of a `Retry-After` header, which is a number of them or a date; at most a day. */
function secondsIn(retryAfter: string | null): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return seconds >= 0 ? Math.min(seconds, MAX_RETRY_AFTER_SECONDS) : undefined;
}

// What is not a text is left out, and a body that is too long altogether.
async function fieldErrorsOf(response: Response): Promise<Record<string, Text> | undefined> {
  try {
    const text = await textOf(response, PROBLEM_TYPE, MAX_PROBLEM_BYTES);
    const problem: unknown = JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
    const fieldErrors = isRecord(problem) && problem['fieldErrors'];
    const entries = isRecord(fieldErrors) ? Object.entries(fieldErrors).filter(isFieldError) : [];
    return entries.length ? Object.fromEntries(entries) : undefined;
  } catch {
    return undefined;
  }
}

/** The body, if it says that it is of the type; `malformed` where it is longer than allowed. */
async function textOf({ headers, body }: Response, type: RegExp, longest: number): Promise<string> {
  if (!body || !type.test(headers.get('Content-Type') ?? '')) return '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length <= longest) continue;
    void reader.cancel().catch(() => {});
    throw new IntegrationsError('malformed', { cause: 'too long' });
  }
}

function isFieldError(entry: [string, unknown]): entry is [string, Text] {
  const [, text] = entry;
  return isString(text) || (isRecord(text) && Object.values(text).every(isString));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
