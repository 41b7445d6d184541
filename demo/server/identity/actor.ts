import type { Context } from 'hono';

/** The name of whoever sends a request. */
export function actorOf(context: Context): string {
  return context.get('person').name;
}
