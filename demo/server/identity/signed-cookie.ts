import type { Context } from 'hono';
import { getSignedCookie } from 'hono/cookie';
import type { Secrets } from '../credentials/secrets.ts';

/** Returns the value of a cookie that was signed with one of the keys; it is empty if there is none. */
export async function readSignedCookie(context: Context, { sessionKeys }: Secrets, name: string): Promise<string> {
  for (const key of sessionKeys) {
    const value = await getSignedCookie(context, key, name);
    if (value) return value;
  }
  return '';
}
