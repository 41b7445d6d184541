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
/** In UTF-16 code units. Longer answers are `malformed`. */
const MAX_ANSWER_LENGTH = 8 * 1024 * 1024;
const MAX_PROBLEM_LENGTH = 32_768;
const MAX_RETRY_AFTER_SECONDS = 86_400;
const JSON_TYPE = /^application\/(.+\+)?json\b/i;
const PROBLEM_TYPE = /^application\/problem\+json\b/i;

/**
 * Returns the JSON of an answer, unchecked. Throws `malformed` if it is not JSON, or its content type says otherwise.
 */
export async function jsonOf(response: Response): Promise<unknown> {
  const text = await textOf(response, JSON_TYPE, MAX_ANSWER_LENGTH);
  try {
    return JSON.parse(text);
  } catch {
    // Without the syntax error, which quotes the text.
    throw new IntegrationsError('malformed', { cause: `HTTP ${response.status}` });
  }
}

/**
 * Returns the error that an answer's status stands for. An `invalid` one carries the texts by field of the problem
 * (RFC 9457), `rate-limited` and `unavailable` ones the seconds to wait.
 */
export async function errorOf(response: Response): Promise<IntegrationsError> {
  const { status } = response;
  const code = CODES[status] ?? 'unknown';
  const isProblem = PROBLEM_TYPE.test(response.headers.get('Content-Type') ?? '');
  const isMissing = status === 405 || status === 501 || (status === 404 && !isProblem);
  const fieldErrors = code === 'invalid' ? await fieldErrorsOf(response) : undefined;
  const retryAfter = status === 429 || status === 503 ? secondsIn(response.headers.get('Retry-After')) : undefined;
  const error = new IntegrationsError(code, { cause: `HTTP ${status}`, fieldErrors, retryAfter });
  if (isMissing) missingRoutes.add(error);
  return error;
}

const missingRoutes = new WeakSet<IntegrationsError>();

/** Whether the server lacks the route. It answers so without a problem of the contract. */
export function isMissingRoute(error: unknown): boolean {
  return error instanceof IntegrationsError && missingRoutes.has(error);
}

/** Returns the seconds of a `Retry-After` header, which is a number or a date. At most a day. */
function secondsIn(retryAfter: string | null): number | undefined {
  if (!retryAfter) return undefined;
  const seconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter)
    : Math.ceil((Date.parse(retryAfter) - Date.now()) / 1000);
  return seconds >= 0 ? Math.min(seconds, MAX_RETRY_AFTER_SECONDS) : undefined;
}

// Entries that are not texts are left out. A body that is too long counts as empty.
async function fieldErrorsOf(response: Response): Promise<Record<string, Text> | undefined> {
  try {
    const text = await textOf(response, PROBLEM_TYPE, MAX_PROBLEM_LENGTH);
    const problem: unknown = JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
    const fieldErrors = isRecord(problem) && problem['fieldErrors'];
    const entries = isRecord(fieldErrors) ? Object.entries(fieldErrors).filter(isFieldError) : [];
    return entries.length ? Object.fromEntries(entries) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the body, or an empty text if its type is another. Throws `malformed` if it is too long. */
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
