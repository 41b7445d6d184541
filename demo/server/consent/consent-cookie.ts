import type { Context } from 'hono';
import { setSignedCookie } from 'hono/cookie';
import { isHttps } from '../http/connection.ts';
import { readSignedCookie } from '../identity/signed-cookie.ts';
import type { Secrets } from '../credentials/secrets.ts';
import { CONSENT_SECONDS } from './consents.ts';

const NAME = 'consent';

/** The path to which a consent site sends people back. */
export const CALLBACK_PATH = '/consent/callback';

/** Sets a cookie that browsers send on the way back from another site, unlike the session's own cookie. */
export async function rememberSession(context: Context, { sessionKeys: [key] }: Secrets): Promise<void> {
  const { id, expiresAt } = context.get('session');
  const value = [id, Math.min(Date.now() + CONSENT_SECONDS * 1000, expiresAt)].join('.');
  const options = {
    httpOnly: true,
    sameSite: 'Lax',
    path: CALLBACK_PATH,
    secure: isHttps(context),
    maxAge: CONSENT_SECONDS,
  } as const;
  await setSignedCookie(context, NAME, value, key, options);
}

/** Returns the session of a browser that comes back. */
export async function rememberedSession(context: Context, secrets: Secrets): Promise<string | undefined> {
  const [sessionId, expires] = (await readSignedCookie(context, secrets, NAME)).split('.');
  return sessionId && Number(expires) > Date.now() ? sessionId : undefined;
}
