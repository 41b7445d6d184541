import * as v from 'valibot';
import { finiteSchema } from './configuration-value.ts';

/** Whether an address is one to which a person may be sent to consent: `https:`, or `http:` on the same machine, without credentials. */
export function isConsentAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isLocal)) && !username && !password;
}

/** Where a person consents, and for how many seconds the address is good; for ten minutes where it is not said. */
export const authorizationSchema = v.object({
  url: v.pipe(v.string(), v.check(isConsentAddress)),
  validSeconds: v.optional(v.pipe(finiteSchema, v.check((seconds) => seconds > 0))),
});
/** Where a person consents, and for how many seconds the address is good. */
export type Authorization = v.InferOutput<typeof authorizationSchema>;
