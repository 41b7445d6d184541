import type { MiddlewareHandler } from 'hono';
import type { Permissions } from '../../../src/model/permissions.ts';
import { type Account, permissionsOf } from './account.ts';
import type { Person } from '../identity/person.ts';
import { Problem } from '../http/problems.ts';

type Action = keyof Permissions;

/** Throws the problem `forbidden` if the person may not do this on this account. */
export function requirePermission(account: Account, person: Person, action: Action): void {
  const permissions = permissionsOf(account, person.role);
  if (permissions.supported !== true || permissions[action] !== true) throw forbidden();
}

/** Throws the problem `forbidden` if the person may not do this on any account. */
export function requireRole(person: Person, action: Action): void {
  if (permissionsOf({ kind: 'customer', contract: 'active' }, person.role)[action] !== true) throw forbidden();
}

/** Refuses people who may not do this on any account. */
export function admitRole(action: Action): MiddlewareHandler {
  return async (context, next) => {
    requireRole(context.get('person'), action);
    await next();
  };
}

function forbidden(): Problem {
  return new Problem(403, 'forbidden', 'This is not allowed on this account.');
}
