import { isIP } from 'node:net';
import type { MiddlewareHandler } from 'hono';
import { Problem } from './problems.ts';

/** The machine's names for itself. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests under names that are not the server's. An attacker can point a name of their own at this server, and
 * browsers would then treat its pages as the attacker's (DNS rebinding). An address cannot be misused like this:
 * `allowsAddresses` accepts all of them.
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
