import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { isHttps } from '../connection.ts';
import { findPerson } from './people.ts';
import type { Person } from './person.ts';

const NAME = 'session';
const LIFETIME_SECONDS = 8 * 60 * 60;

/** A person's stay in the portal, from signing in on. */
export interface Session {
  id: string;
  person: Person;
}

/**
 * Who is signed in, by a signed cookie: nothing where it is absent, changed, signed with another key, too old, or for
 * somebody who does not exist any more.
 */
export async function readSession(context: Context, key: Uint8Array<ArrayBuffer>): Promise<Session | undefined> {
  const value = await getSignedCookie(context, key, NAME);
  if (!value) return undefined;
  const [id, personId, expires] = value.split('.');
  if (!id || !personId || !(Number(expires) > Date.now())) return undefined;
  const person = findPerson(personId);
  return person && { id, person };
}

/** Signs a person in: a new session, which the cookie holds until it ends. */
export async function startSession(context: Context, key: Uint8Array<ArrayBuffer>, person: Person): Promise<void> {
  // The browser's clock may be wrong, so that what counts is the time within the signature.
  const value = [randomUUID(), person.id, Date.now() + LIFETIME_SECONDS * 1000].join('.');
  await setSignedCookie(context, NAME, value, key, { ...cookieOptions(context), maxAge: LIFETIME_SECONDS });
}

/** Signs whoever it is out. */
export function endSession(context: Context): void {
  deleteCookie(context, NAME, cookieOptions(context));
}

function cookieOptions(context: Context): CookieOptions {
  return { httpOnly: true, sameSite: 'Strict', path: '/', secure: isHttps(context) };
}
