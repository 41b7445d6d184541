import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { deleteCookie, setSignedCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import { isHttps } from '../http/connection.ts';
import type { Secrets } from '../credentials/secrets.ts';
import { findPerson } from './people.ts';
import type { Person } from './person.ts';
import { readSignedCookie } from './signed-cookie.ts';

const NAME = 'session';

/** How long a session lasts. */
export const LIFETIME_SECONDS = 8 * 60 * 60;

/** A session of a person, from the sign-in on. */
export interface Session {
  id: string;
  person: Person;
  /** When it ends by itself, in milliseconds since 1970. */
  expiresAt: number;
}

/**
 * Reads the session from its signed cookie; undefined if the cookie is missing, changed, signed with another key or too
 * old, or its person no longer exists. Only the database knows whether the session was ended before its time.
 */
export async function readSession(context: Context, secrets: Secrets): Promise<Session | undefined> {
  const [id, personId, expires] = (await readSignedCookie(context, secrets, NAME)).split('.');
  const expiresAt = Number(expires);
  if (!id || !personId || !(expiresAt > Date.now())) return undefined;
  const person = findPerson(personId);
  return person && { id, person, expiresAt };
}

/** Starts a session for a person, and sets its cookie. */
export async function startSession(context: Context, { sessionKeys: [key] }: Secrets, person: Person): Promise<void> {
  // The browser's clock may be wrong, so the signed time counts.
  const value = [randomUUID(), person.id, Date.now() + LIFETIME_SECONDS * 1000].join('.');
  await setSignedCookie(context, NAME, value, key, { ...cookieOptions(context), maxAge: LIFETIME_SECONDS });
}

/** Removes the cookie from the browser. */
export function dropSession(context: Context): void {
  deleteCookie(context, NAME, cookieOptions(context));
}

function cookieOptions(context: Context): CookieOptions {
  return { httpOnly: true, sameSite: 'Strict', path: '/', secure: isHttps(context) };
}
