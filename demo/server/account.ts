import * as v from 'valibot';
import type { Permissions } from '../../src/model/permissions.ts';
import { textSchema } from '../../src/model/text.ts';
import type { Role } from './identity/person.ts';
import { DENIED_SUSPENDED, DENIED_VIEWER, PARTNER_UNSUPPORTED } from './texts.ts';

/** What the portal shows of an account; `since` is an ISO 8601 date, `country` and `language` are codes. */
export const accountDetailsSchema = v.object({
  addressLines: v.array(v.string()),
  country: v.string(),
  phone: v.string(),
  email: v.string(),
  language: v.string(),
  cloudLocation: textSchema,
  since: v.string(),
  supportContact: v.object({ name: v.string(), phone: v.string(), email: v.string() }),
});

/** An account of the portal: a customer, or the partner who manages customers. */
export const accountSchema = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['customer', 'partner']),
  contract: v.picklist(['active', 'suspended']),
  details: accountDetailsSchema,
});
/** An account of the portal. */
export type Account = v.InferOutput<typeof accountSchema>;

/** What the portal gets when it asks for the accounts. */
export const accountListSchema = v.object({ items: v.array(accountSchema) });

/** What somebody of this role may do on an account, by what it is and how its contract stands. */
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
