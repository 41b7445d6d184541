import * as z from 'zod/mini';
import type { PropertiesOf } from './parsing/properties-of.ts';
import { textSchema } from './text.ts';

/** The schema of {@link Permission}. */
export const permissionSchema = z.union([z.literal(true), textSchema]);
/** Whether something is allowed: `true`, or the reason why not, which users read. */
export type Permission = z.infer<typeof permissionSchema>;

/** What may be done on an account. */
export interface Permissions {
  /** Whether the account can have integrations at all. A partner account, for example, cannot. */
  supported: Permission;
  /** Whether applications may be added. */
  add: Permission;
  /** Whether integrations may be set up, paused and resumed. */
  configure: Permission;
  /** Whether integrations may be removed. */
  remove: Permission;
}

/** The schema of {@link Permissions}. */
export const permissionsSchema = z.object({
  supported: permissionSchema,
  add: permissionSchema,
  configure: permissionSchema,
  remove: permissionSchema,
} satisfies PropertiesOf<Permissions>);

/** The permissions of an account whose adapter does not say: everything is allowed. */
export const ALL_PERMITTED: Permissions = { supported: true, add: true, configure: true, remove: true };
