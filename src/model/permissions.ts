import * as z from 'zod/mini';
import { textSchema } from './text.ts';

/** Whether something is allowed: `true`, or the reason why not, which is shown to people. */
export const permissionSchema = z.union([z.literal(true), textSchema]);
/** Whether something is allowed: `true`, or the reason why not. */
export type Permission = z.infer<typeof permissionSchema>;

/**
 * What may be done on an account. `supported` is whether it can hold integrations at all (a partner account cannot);
 * the others are the three actions.
 */
export const permissionsSchema = z.object({
  supported: permissionSchema,
  add: permissionSchema,
  configure: permissionSchema,
  remove: permissionSchema,
});
/** What may be done on an account. */
export type Permissions = z.infer<typeof permissionsSchema>;

/** What an account allows when its adapter does not say: everything. */
export const ALL_PERMITTED: Permissions = { supported: true, add: true, configure: true, remove: true };
