import * as v from 'valibot';

/** What a person is to the accounts: the partner who manages customers, one customer's administrator, or one who only looks. */
export const roleSchema = v.picklist(['partner', 'administrator', 'viewer']);
/** What a person is to the accounts. */
export type Role = v.InferOutput<typeof roleSchema>;

/** A person as the portal shows them; `organisation` is whom they work for. */
export const personSchema = v.object({
  id: v.string(),
  name: v.string(),
  role: roleSchema,
  organisation: v.string(),
});

/** Who is signed in, `null` where nobody is, and who can be. */
export const sessionSchema = v.object({
  person: v.nullable(personSchema),
  people: v.array(personSchema),
});
/** Who is signed in, and who can be. */
export type SessionState = v.InferOutput<typeof sessionSchema>;

/** A person who can sign in, and the accounts that they can reach. */
export interface Person extends v.InferOutput<typeof personSchema> {
  accountIds: 'all' | readonly string[];
}

/** Whether the person can reach the account. Of all others they learn nothing, not even whether they exist. */
export function reaches(person: Person, accountId: string): boolean {
  return person.accountIds === 'all' || person.accountIds.includes(accountId);
}

/** The person without what only the server needs to know. */
export function toShown({ id, name, role, organisation }: Person): v.InferOutput<typeof personSchema> {
  return { id, name, role, organisation };
}
