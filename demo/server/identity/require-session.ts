import type { MiddlewareHandler } from 'hono';
import { notFound, Problem } from '../http/problems.ts';
import type { Services } from '../services.ts';
import { standingOf } from './ended-sessions.ts';
import { type Person, reaches } from './person.ts';
import { readSession, type Session } from './session-cookie.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who sends the request; present behind `requireSession`. */
    person: Person;
    /** The session of the request; present behind `requireSession`. */
    session: Session;
    /** Whether the database has been asked about the session, and the account. */
    isAdmitted: boolean;
  }
}

/** Lets only those through whose cookie says who they are, and tells the routes. */
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
 * Lets only those through whose session has not been ended, and only to accounts that exist and that they can reach.
 * Those that they cannot reach are answered for exactly like those that do not exist. A route below an account needs it
 * twice: at that path, where it knows the account, and before it at none.
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

function unauthenticated(): Problem {
  return new Problem(401, 'unauthenticated', 'Nobody is signed in.');
}
