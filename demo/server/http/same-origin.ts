import type { MiddlewareHandler } from 'hono';
import { Problem } from './problems.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether requests of this method change nothing. */
export function isSafe(method: string): boolean {
  return SAFE_METHODS.has(method);
}

/**
 * Refuses requests that change something and that a browser sends for a page of somebody else. What is no browser names
 * no origin, and has no cookie that it was not given.
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
  // Without the scheme: a proxy in front of the server may be spoken to by another one.
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === new URL(url).host);
}
