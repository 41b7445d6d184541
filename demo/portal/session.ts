import * as z from 'zod/mini';
import { type Account, accountListSchema } from '../server/accounts/account.ts';
import { type SessionState, sessionSchema } from '../server/identity/person.ts';

/** A person who can sign in. */
export type Person = SessionState['people'][number];

/** The person who is signed in, and the people who can sign in. */
export async function fetchSession(): Promise<SessionState> {
  return z.parse(sessionSchema, await ask('/api/session'));
}

/** Signs a person in, and returns them. */
export async function sendSignIn(personId: string): Promise<Person> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ personId });
  const { person } = z.parse(sessionSchema, await ask('/api/session', { method: 'POST', headers, body }));
  if (!person) throw new Error('Nobody is signed in');
  return person;
}

/** Signs the user out. */
export async function sendSignOut(): Promise<void> {
  const response = await fetch('/api/session', { method: 'DELETE' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
}

/** Fetches the accounts that the person can reach. */
export async function fetchAccounts(): Promise<Account[]> {
  const accounts: Account[] = [];
  let cursor: string | undefined;
  do {
    const page = z.parse(
      accountListSchema,
      await ask(`/api/accounts${cursor === undefined ? '' : `?cursor=${cursor}`}`),
    );
    accounts.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return accounts;
}

async function ask(address: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(address, init);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
