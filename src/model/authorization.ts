import * as z from 'zod/mini';
import { optional } from './parsing/preprocess.ts';
import type { PropertiesOf } from './parsing/properties-of.ts';
import { satisfies } from './parsing/satisfies.ts';

/**
 * Returns whether users may be sent to an address to consent: it is `https:`, or `http:` on the same machine, and
 * without credentials.
 */
export function isConsentAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isLocal)) && !username && !password;
}

/** The start of a set-up at another site. */
export interface Authorization {
  /** The address at which consent is given. It is used once, and has to be `https:`, or `http:` on the same machine. */
  url: string;
  /** For how many seconds the address is good. Ten minutes by default. */
  validSeconds?: number | undefined;
  /**
   * Whether another person may open the address, in another browser. The dialog offers to hand it over then. Leave it
   * unset if the answer counts only in the session that asked.
   */
  shareable?: boolean | undefined;
}

/** The schema of {@link Authorization}. */
export const authorizationSchema = z.object({
  url: z.string().check(satisfies(isConsentAddress, 'https address')),
  validSeconds: optional(
    z.number().check(satisfies((seconds) => seconds > 0, 'positive number', { exclusiveMinimum: 0 })),
  ),
  shareable: optional(z.boolean()),
} satisfies PropertiesOf<Authorization>);
