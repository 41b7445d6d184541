import type { Person } from './person.ts';

/** The people of the demo. The user of the portal chooses to be one of them. */
export const PEOPLE: readonly Person[] = [
  {
    id: 'partner',
    name: 'Katrin Brandt',
    role: 'partner',
    organisation: 'Systemhaus Elbe GmbH',
    accountIds: 'all',
  },
  {
    id: 'administrator',
    name: 'Jonas Petersen',
    role: 'administrator',
    organisation: 'Nordwind GmbH',
    accountIds: ['100200300'],
  },
  {
    id: 'viewer',
    name: 'Leyla Aydın',
    role: 'viewer',
    organisation: 'RWG Energie',
    accountIds: ['100200417'],
  },
];

/** Returns the person with this identifier; undefined if there is none. */
export function findPerson(id: string): Person | undefined {
  return PEOPLE.find((person) => person.id === id);
}
