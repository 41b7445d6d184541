import type { Context } from 'hono';
import { getSignedCookie } from 'hono/cookie';
import type { Secrets } from '../credentials/secrets.ts';

/** The value of a cookie that was signed with one of the keys; empty where there is none. */
export async function readSignedCookie(context: Context, { sessionKeys }: Secrets, name: string): Promise<string> {
  for (const key of sessionKeys) {
    const value = await getSignedCookie(context, key, name);
    if (value) return value;
  }
  return '';
}
