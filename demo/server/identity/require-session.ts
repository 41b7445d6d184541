import type { MiddlewareHandler } from 'hono';
import { notFound, Problem } from '../http/problems.ts';
import type { Services } from '../services.ts';
import { standingOf } from './ended-sessions.ts';
import { type Person, reaches } from './person.ts';
import { readSession, type Session } from './session-cookie.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** The sender of the request. `requireSession` sets it. */
    person: Person;
    /** The session of the request. `requireSession` sets it. */
    session: Session;
    /** Whether the database was asked about the session and the account. */
    isAdmitted: boolean;
  }
}

/** Requires a valid session cookie, and sets the person and the session for the routes. */
export function requireSession({ secrets }: Pick<Services, 'secrets'>): MiddlewareHandler {
  return async (context, next) => {
    const session = await readSession(context, secrets);
    if (!session) throw unauthenticated();
    context.set('person', session.person);
    context.set('session', session);
    await next();
  };
}

/**
 * Requires a session that has not ended, and an account that exists and that the person can reach. Accounts out of
 * reach are answered exactly like accounts that do not exist. The application uses it twice: at the path of an account,
 * where it knows the account, and at all other paths.
 */
export function requireStanding({ database }: Pick<Services, 'database'>): MiddlewareHandler {
  return async (context, next) => {
    const accountId = context.req.param('accountId');
    if (!context.get('isAdmitted')) {
      const { hasEnded, isAccount } = await standingOf(database, context.get('session').id, accountId);
      if (hasEnded) throw unauthenticated();
      if (accountId !== undefined && !(isAccount && reaches(context.get('person'), accountId)))
        throw notFound('account');
      context.set('isAdmitted', true);
    }
    await next();
  };
}

/** Returns the problem of a request without a session. */
export function unauthenticated(): Problem {
  return new Problem(401, 'unauthenticated', 'Nobody is signed in.');
}
