import type { Context } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import { isHttps } from '../connection.ts';
import { CONSENT_SECONDS } from './consents.ts';

const NAME = 'consent';

/** Where people come back to from a site at which they consent. */
export const CALLBACK_PATH = '/consent/callback';

/** Lets the browser of a session come back from another site, from which the session's own cookie is not sent. */
export async function rememberSession(context: Context, key: Uint8Array<ArrayBuffer>): Promise<void> {
  const value = [context.get('sessionId'), Date.now() + CONSENT_SECONDS * 1000].join('.');
  const options = { httpOnly: true, sameSite: 'Lax', path: CALLBACK_PATH, secure: isHttps(context), maxAge: CONSENT_SECONDS } as const;
  await setSignedCookie(context, NAME, value, key, options);
}

/** The session of the browser that comes back. */
export async function rememberedSession(context: Context, key: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const value = await getSignedCookie(context, key, NAME);
  const [sessionId, expires] = (value || '').split('.');
  return sessionId && Number(expires) > Date.now() ? sessionId : undefined;
}
