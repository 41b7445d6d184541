import * as z from 'zod/mini';
import type { ConfigurationTest } from '../../../src/model/configuration/configuration-test.ts';
import { CM_SECRET } from '../../../src/presets/cm-names.ts';
import { parse } from '../../../src/model/parsing/parse.ts';
import { CM_VERDICTS, type CmVerdict } from './cm-verdicts.ts';
import type { Credentials, CredentialsVerifier } from './verifier.ts';

const TIMEOUT_MILLISECONDS = 10_000;
const LARGEST_ANSWER_BYTES = 64 * 1024;
// "No account found for the given authentication": developers.cm.com, responses of the messaging API.
const NO_ACCOUNT_FOUND = 101;

const refusalSchema = z.object({ errorCode: z.literal(NO_ACCOUNT_FOUND) });
const accountSchema = z.object({ accountId: z.optional(z.string()) });

/**
 * Asks CM.com about credentials: `GET <base>/accounts/<account ID>` with the token in a header. CM.com documents no
 * request for this purpose, but it documents how its interfaces refuse a token.
 */
export class CmVerifier implements CredentialsVerifier {
  readonly #baseUrl: string;

  /** Takes the address before `/accounts`. */
  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
  }

  async verify(credentials: Credentials, signal: AbortSignal): Promise<ConfigurationTest> {
    const accountId = String(credentials.accountId);
    const token = String(credentials[CM_SECRET]).trim();
    // Other characters do not fit into a header, and no token has them.
    if (!/^[\x21-\x7e]+$/.test(token)) return CM_VERDICTS['wrong-token'];
    const ended = new AbortController();
    const timer = setTimeout(() => ended.abort(), TIMEOUT_MILLISECONDS);
    try {
      return CM_VERDICTS[await this.#ask(accountId, token, AbortSignal.any([signal, ended.signal]))];
    } catch {
      return CM_VERDICTS.unreachable;
    } finally {
      clearTimeout(timer);
    }
  }

  async #ask(accountId: string, token: string, signal: AbortSignal): Promise<CmVerdict> {
    const response = await fetch(`${this.#baseUrl}/accounts/${encodeURIComponent(accountId)}`, {
      headers: { Accept: 'application/json', 'X-CM-PRODUCTTOKEN': token },
      // A redirect would take the token along.
      redirect: 'manual',
      signal,
    });
    return toVerdict(response.status, await readJson(response), accountId);
  }
}

function toVerdict(status: number, body: unknown, accountId: string): CmVerdict {
  if (status === 200) {
    const account = parse(accountSchema, body);
    if (!account.success) return 'unexpected';
    const { accountId: answered = accountId } = account.data;
    return answered.toLowerCase() === accountId.toLowerCase() ? 'accepted' : 'mismatch';
  }
  if (status === 401 || parse(refusalSchema, body).success) return 'wrong-token';
  if (status === 403) return 'mismatch';
  if (status === 404) return 'unknown-account';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'unreachable' : 'unexpected';
}

/** Returns the JSON of an answer; undefined if it is no JSON, or too long. */
async function readJson(response: Response): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the rest of the answer.
    if (bytes > LARGEST_ANSWER_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    return undefined;
  }
}
