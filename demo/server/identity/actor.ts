import type { Context } from 'hono';

/** Returns the name of the person who sends a request. */
export function actorOf(context: Context): string {
  return context.get('person').name;
}
