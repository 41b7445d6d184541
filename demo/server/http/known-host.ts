import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { Problem } from './problems.ts';

/** What the machine itself is called by those who sit at it. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Answers only those who call the server by one of its names, or as the machine that they sit at. Anybody can give
 * this server's address to a name of their own; a browser would then take its pages for theirs (DNS rebinding). Nobody
 * can do that with an address, and `allowsAddresses` lets every address through.
 */
export function requireKnownHost(hosts: readonly string[], { allowsAddresses = false } = {}): MiddlewareHandler {
  const known = new Set([...LOOPBACK, ...hosts.map((host) => host.toLowerCase())]);
  return async (context, next) => {
    const name = new URL(context.req.url).hostname.replace(/\.$/, '');
    const isAddress = isIP(name.replace(/^\[|\]$/g, '')) !== 0;
    if (!known.has(name) && !(allowsAddresses && isAddress)) {
      throw new Problem(421, 'invalid', 'This server does not answer under this name. HOSTS says under which it does.');
    }
    await next();
  };
}
