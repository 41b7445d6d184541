import type { MiddlewareHandler } from 'hono';
import { Problem } from './problems.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Tells whether requests of this method change nothing. */
export function isSafe(method: string): boolean {
  return SAFE_METHODS.has(method);
}

/**
 * Refuses writes that a browser sends for another origin's page. Clients that are no browsers name no origin, and
 * cannot be made to send a cookie.
 */
export const requireSameOrigin: MiddlewareHandler = async (context, next) => {
  const { req: request } = context;
  if (
    !isSafe(request.method) &&
    !isSameOrigin(request.header('Sec-Fetch-Site'), request.header('Origin'), request.url)
  ) {
    throw new Problem(403, 'forbidden', 'The request comes from another origin.');
  }
  await next();
};

function isSameOrigin(site: string | undefined, origin: string | undefined, url: string): boolean {
  if (site !== undefined) return site === 'same-origin';
  // The schemes may differ, because a proxy in front of the server may end https.
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === new URL(url).host);
}
