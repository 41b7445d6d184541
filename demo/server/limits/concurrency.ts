import type { MiddlewareHandler } from 'hono';
import { Gates } from './gates.ts';
import { Problem } from '../http/problems.ts';

/** Fewer at once than the database has connections. */
const LIMITS = { atOnce: 4, waiting: 100 };

/** Bounds how many requests of a session run at once, so that none takes every connection of the database. */
export function limitConcurrency(): MiddlewareHandler {
  const gates = new Gates(LIMITS);
  return (context, next) =>
    gates.pass(context.get('session').id, next, () => {
      context.header('Retry-After', '1');
      return new Problem(429, 'rate-limited', 'Too many requests wait for an answer.');
    });
}
