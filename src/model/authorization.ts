import * as z from 'zod/mini';
import { optional } from './parsing/preprocess.ts';
import { satisfies } from './parsing/satisfies.ts';

/** Whether an address is one to which a person may be sent to consent: `https:`, or `http:` on the same machine, without credentials. */
export function isConsentAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isLocal)) && !username && !password;
}

/** Where a person consents, and for how many seconds the address is good; for ten minutes where it is not said. */
export const authorizationSchema = z.object({
  url: z.string().check(satisfies(isConsentAddress, 'https address')),
  validSeconds: optional(
    z.number().check(satisfies((seconds) => seconds > 0, 'positive number', { exclusiveMinimum: 0 })),
  ),
});
/** Where a person consents, and for how many seconds the address is good. */
export type Authorization = z.infer<typeof authorizationSchema>;
