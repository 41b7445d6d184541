import * as z from 'zod/mini';

/** A person's role: partner of many customers, administrator of one customer, or viewer. */
export const roleSchema = z.enum(['partner', 'administrator', 'viewer']);
/** A person's role. */
export type Role = z.infer<typeof roleSchema>;

/** A person as the portal shows them. `organisation` is their employer. */
export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  organisation: z.string(),
});

/** The person who is signed in, or `null`, and the people who can sign in. */
export const sessionSchema = z.object({
  person: z.nullable(personSchema),
  people: z.array(personSchema),
});
/** The person who is signed in, and the people who can sign in. */
export type SessionState = z.infer<typeof sessionSchema>;

/** A person who can sign in, and the accounts that they can reach. */
export interface Person extends z.infer<typeof personSchema> {
  accountIds: 'all' | readonly string[];
}

/** Tells whether the person can reach the account. They do not learn whether other accounts exist. */
export function reaches(person: Person, accountId: string): boolean {
  return person.accountIds === 'all' || person.accountIds.includes(accountId);
}

/** Returns the person without what only the server needs. */
export function toShown({ id, name, role, organisation }: Person): z.infer<typeof personSchema> {
  return { id, name, role, organisation };
}
