import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * Whether the browser came over https, also where a proxy in front of the server has unpacked it. A client that only
 * says so gets nothing but stricter cookies and headers.
 */
export function isHttps(context: Context): boolean {
  const forwarded = context.req.header('X-Forwarded-Proto')?.split(',')[0]?.trim();
  return (forwarded ?? new URL(context.req.url).protocol.slice(0, -1)) === 'https';
}

/** The address at the other end of the connection; empty where there is no connection. */
export function addressOf(context: Context): string {
  const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
  return incoming?.socket.remoteAddress ?? '';
}
