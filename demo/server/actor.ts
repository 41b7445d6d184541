import type { Context } from 'hono';

/** Who sends a request, as far as the server knows them. */
export interface Person {
  /** As people know them. */
  name: string;
}

declare module 'hono' {
  interface ContextVariableMap {
    person?: Person;
  }
}

/** The name of whoever sends the request; nothing where the server does not know them. */
export function actorOf(context: Context): string | undefined {
  return context.get('person')?.name;
}
