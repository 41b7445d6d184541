import { Hono } from 'hono';
import { signInSchema } from '../http/bodies.ts';
import { endSession, standingOf } from '../identity/ended-sessions.ts';
import { findPerson, PEOPLE } from '../identity/people.ts';
import { type Person, type SessionState, toShown } from '../identity/person.ts';
import { dropSession, readSession, startSession } from '../identity/session-cookie.ts';
import { Problem } from '../http/problems.ts';
import { jsonBody } from '../http/requests.ts';
import type { Services } from '../services.ts';

/** The routes of signing in and out. Only these need no session. */
export function sessionRoutes({ database, secrets }: Pick<Services, 'database' | 'secrets'>): Hono {
  const routes = new Hono();

  routes.get('/session', async (context) => {
    const session = await readSession(context, secrets);
    const hasEnded = session !== undefined && (await standingOf(database, session.id)).hasEnded;
    return context.json(stateOf(hasEnded ? undefined : session?.person));
  });

  routes.post('/session', jsonBody(signInSchema), async (context) => {
    const { personId } = context.req.valid('json');
    const person = findPerson(personId);
    if (!person) throw new Problem(400, 'invalid', 'Nobody of this identifier can sign in.');
    const earlier = await readSession(context, secrets);
    if (earlier) await endSession(database, earlier.id);
    await startSession(context, secrets, person);
    return context.json(stateOf(person));
  });

  routes.delete('/session', async (context) => {
    const session = await readSession(context, secrets);
    if (session) await endSession(database, session.id);
    dropSession(context);
    return context.body(null, 204);
  });

  return routes;
}

function stateOf(person: Person | undefined): SessionState {
  return { person: person ? toShown(person) : null, people: PEOPLE.map(toShown) };
}
