import * as z from 'zod/mini';

/** What a person is to the accounts: the partner who manages customers, one customer's administrator, or one who only looks. */
export const roleSchema = z.enum(['partner', 'administrator', 'viewer']);
/** What a person is to the accounts. */
export type Role = z.infer<typeof roleSchema>;

/** A person as the portal shows them; `organisation` is whom they work for. */
export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  role: roleSchema,
  organisation: z.string(),
});

/** Who is signed in, `null` where nobody is, and who can be. */
export const sessionSchema = z.object({
  person: z.nullable(personSchema),
  people: z.array(personSchema),
});
/** Who is signed in, and who can be. */
export type SessionState = z.infer<typeof sessionSchema>;

/** A person who can sign in, and the accounts that they can reach. */
export interface Person extends z.infer<typeof personSchema> {
  accountIds: 'all' | readonly string[];
}

/** Whether the person can reach the account. Of all others they learn nothing, not even whether they exist. */
export function reaches(person: Person, accountId: string): boolean {
  return person.accountIds === 'all' || person.accountIds.includes(accountId);
}

/** The person without what only the server needs to know. */
export function toShown({ id, name, role, organisation }: Person): z.infer<typeof personSchema> {
  return { id, name, role, organisation };
}
