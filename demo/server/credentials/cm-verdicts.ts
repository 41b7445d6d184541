import type { ConfigurationTest } from '../../../src/model/configuration/configuration-test.ts';
import type { Text } from '../../../src/model/text.ts';

const WRONG_TOKEN: Text = {
  en: 'CM.com does not know this product token. Copy it again; an API key does not work.',
  de: 'CM.com kennt dieses Produkt-Token nicht. Kopieren Sie es noch einmal; ein API-Schlüssel funktioniert nicht.',
};
const UNKNOWN_ACCOUNT: Text = {
  en: 'CM.com does not know this account ID.',
  de: 'CM.com kennt diese Konto-ID nicht.',
};
const MISMATCH: Text = {
  en: 'CM.com does not accept this product token for this account ID. Copy both from the same account.',
  de: 'CM.com akzeptiert dieses Produkt-Token nicht für diese Konto-ID. Kopieren Sie beide aus demselben Konto.',
};

/** CM.com's possible verdicts in words for people. */
export const CM_VERDICTS = {
  accepted: { result: 'passed' },
  'wrong-token': { result: 'failed', reason: WRONG_TOKEN, fieldErrors: { productToken: WRONG_TOKEN } },
  'unknown-account': { result: 'failed', reason: UNKNOWN_ACCOUNT, fieldErrors: { accountId: UNKNOWN_ACCOUNT } },
  mismatch: { result: 'failed', reason: MISMATCH, fieldErrors: { productToken: MISMATCH } },
  'rate-limited': {
    result: 'unknown',
    reason: {
      en: 'CM.com has been asked too often. Try again in a few minutes.',
      de: 'CM.com wurde zu oft gefragt. Versuchen Sie es in einigen Minuten erneut.',
    },
  },
  unreachable: {
    result: 'unknown',
    reason: {
      en: 'CM.com cannot be reached at the moment. Try again later.',
      de: 'CM.com ist zurzeit nicht erreichbar. Versuchen Sie es später erneut.',
    },
  },
  unexpected: {
    result: 'unknown',
    reason: {
      en: 'The answer of CM.com could not be understood, so it is not known whether the values are right.',
      de: 'Die Antwort von CM.com war nicht verständlich. Ob die Angaben stimmen, ist daher nicht bekannt.',
    },
  },
} as const satisfies Record<string, ConfigurationTest>;

/** A verdict of CM.com. */
export type CmVerdict = keyof typeof CM_VERDICTS;
