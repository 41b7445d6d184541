import * as z from 'zod/mini';
import type { Permissions } from '../../../src/model/permissions.ts';
import { textSchema } from '../../../src/model/text.ts';
import type { Role } from '../identity/person.ts';
import { DENIED_SUSPENDED, DENIED_VIEWER, PARTNER_UNSUPPORTED } from '../texts.ts';

/** The details of an account on its page. `since` is an ISO 8601 date; `country` and `language` are codes. */
export const accountDetailsSchema = z.object({
  addressLines: z.array(z.string()),
  country: z.string(),
  phone: z.string(),
  email: z.string(),
  language: z.string(),
  cloudLocation: textSchema,
  since: z.string(),
  supportContact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
});

/** An account of the portal: a customer, or the partner who manages customers. */
export const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['customer', 'partner']),
  contract: z.enum(['active', 'suspended']),
  details: accountDetailsSchema,
});
/** An account of the portal. */
export type Account = z.infer<typeof accountSchema>;

/** A page of the list of accounts. */
export const accountListSchema = z.object({ items: z.array(accountSchema), nextCursor: z.optional(z.string()) });

/** Returns what a role may do on an account. It depends on the account's kind and contract. */
export function permissionsOf(account: Pick<Account, 'kind' | 'contract'>, role: Role): Permissions {
  if (account.kind === 'partner') {
    return {
      supported: PARTNER_UNSUPPORTED,
      add: PARTNER_UNSUPPORTED,
      configure: PARTNER_UNSUPPORTED,
      remove: PARTNER_UNSUPPORTED,
    };
  }
  if (role === 'viewer') {
    return { supported: true, add: DENIED_VIEWER, configure: DENIED_VIEWER, remove: DENIED_VIEWER };
  }
  if (account.contract === 'suspended') {
    return { supported: true, add: DENIED_SUSPENDED, configure: true, remove: DENIED_SUSPENDED };
  }
  return { supported: true, add: true, configure: true, remove: true };
}
