import * as z from 'zod/mini';
import type { ConfigurationTest } from '../../src/model/configuration-test.ts';
import { CM_SECRET } from '../../src/model/cm.ts';
import type { Text } from '../../src/model/text.ts';
import type { CredentialsVerifier } from './credentials.ts';

/** Where CM.com is, and how long it is waited for, in milliseconds. */
export interface CmOptions {
  baseUrl: string;
  timeout?: number;
}

const DEFAULT_TIMEOUT = 8_000;
/** In bytes: an error of CM.com is short. */
const LONGEST_ANSWER = 64 * 1024;
/** "No account found for the given authentication", which CM.com's messaging API answers with status 400. */
const NO_ACCOUNT_FOR_TOKEN = 101;

const errorSchema = z.object({ errorCode: z.number() });

const TEXTS = {
  wrongToken: {
    en: 'CM.com does not accept this product token. API keys, which are listed on the same page, do not work here.',
    de: 'CM.com akzeptiert dieses Produkt-Token nicht. API-Schlüssel, die auf derselben Seite stehen, funktionieren hier nicht.',
  },
  unknownAccount: { en: 'CM.com does not know an account with this ID.', de: 'CM.com kennt kein Konto mit dieser ID.' },
  notMatching: {
    en: 'The product token belongs to another account of CM.com. A token is bound to exactly one account.',
    de: 'Das Produkt-Token gehört zu einem anderen CM.com-Konto. Ein Token ist an genau ein Konto gebunden.',
  },
  rateLimited: {
    en: 'CM.com has had too many requests. Test again in a few minutes.',
    de: 'CM.com hat zu viele Anfragen erhalten. Testen Sie in einigen Minuten erneut.',
  },
  unreachable: {
    en: 'CM.com could not be reached, so nobody knows whether the credentials work.',
    de: 'CM.com war nicht erreichbar. Ob die Zugangsdaten funktionieren, ist daher nicht bekannt.',
  },
} as const satisfies Record<string, Text>;

/**
 * Verifies CM.com's account ID and product token. CM.com documents no endpoint for this; a request about the account with
 * the token in the header `X-CM-PRODUCTTOKEN` proves that both belong together. How a wrong token shows differs from one of
 * its APIs to the next, so all documented ways are known here.
 * Source: developers.cm.com/messaging/docs/channels-authentication.
 */
export function createCmVerifier({ baseUrl, timeout = DEFAULT_TIMEOUT }: CmOptions): CredentialsVerifier {
  return async ({ accountId, [CM_SECRET]: token }) => {
    const url = `${baseUrl.replace(/\/+$/, '')}/accounts/${encodeURIComponent(String(accountId))}`;
    try {
      const response = await fetch(url, {
        headers: { 'Accept': 'application/json', 'X-CM-PRODUCTTOKEN': String(token) },
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      return await resultOf(response);
    } catch {
      // Whatever it is, it holds nothing for people, and may hold what was sent.
      return { result: 'unknown', reason: TEXTS.unreachable };
    }
  };
}

async function resultOf(response: Response): Promise<ConfigurationTest> {
  const { status } = response;
  const errorCode = status === 400 ? await errorCodeOf(response) : undefined;
  // Lets go of a body that nobody reads. One that was read cannot be cancelled any more.
  response.body?.cancel().catch(() => {});
  if (status === 200) return { result: 'passed' };
  if (status === 401 || errorCode === NO_ACCOUNT_FOR_TOKEN) return wrong(CM_SECRET, TEXTS.wrongToken);
  if (status === 403) return wrong(CM_SECRET, TEXTS.notMatching);
  if (status === 404) return wrong('accountId', TEXTS.unknownAccount);
  return { result: 'unknown', reason: status === 429 ? TEXTS.rateLimited : TEXTS.unreachable };
}

function wrong(field: string, text: Text): ConfigurationTest {
  return { result: 'failed', fieldErrors: { [field]: text } };
}

async function errorCodeOf(response: Response): Promise<number | undefined> {
  const length = Number(response.headers.get('Content-Length') ?? 0);
  if (length > LONGEST_ANSWER || !response.body) return undefined;
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.length > LONGEST_ANSWER) return undefined;
  }
  try {
    return errorSchema.parse(JSON.parse(text)).errorCode;
  } catch {
    return undefined;
  }
}
