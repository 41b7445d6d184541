import type { MiddlewareHandler } from 'hono';
import { notFound, Problem } from '../problems.ts';
import type { Secrets } from '../secrets.ts';
import { type Person, reaches } from './person.ts';
import { readSession } from './session-cookie.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who sends the request; present behind `requireSession`. */
    person: Person;
  }
}

/** Lets only those through who are signed in, and tells the routes who it is. */
export function requireSession({ sessionKey }: Secrets): MiddlewareHandler {
  return async (context, next) => {
    const session = await readSession(context, sessionKey);
    if (!session) throw new Problem(401, 'unauthenticated', 'Nobody is signed in.');
    context.set('person', session.person);
    context.set('sessionId', session.id);
    await next();
  };
}

/**
 * Lets a person through only to accounts that they can reach. The others are not looked for, so that those that exist
 * are answered for exactly like those that do not.
 */
export const requireReachableAccount: MiddlewareHandler = async (context, next) => {
  if (!reaches(context.get('person'), context.req.param('accountId') ?? '')) throw notFound('account');
  await next();
};
