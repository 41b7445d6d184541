/** A field of a set-up, as people find it and as it is stored. */
export interface SetupField {
  name: string;
  label: string;
  isSecret: boolean;
  /** A value that the set-up accepts, and that nothing else has typed. */
  valid(random: () => number): string;
}

const text = (random: () => number): string => `Text ${hex(random, 8)}`;

/** The set-ups of the applications that the administrators work with. */
const SETUPS: Record<string, SetupField[]> = {
  'cm.com': [
    { name: 'name', label: 'Name', isSecret: false, valid: text },
    { name: 'accountId', label: 'CM.com account ID', isSecret: false, valid: uuid },
    { name: 'productToken', label: 'Product token', isSecret: true, valid: uuid },
  ],
  'microsoft-teams': [
    { name: 'name', label: 'Name', isSecret: false, valid: text },
    { name: 'tenantId', label: 'Tenant ID', isSecret: false, valid: uuid },
    { name: 'clientId', label: 'Application (client) ID', isSecret: false, valid: uuid },
    { name: 'clientSecret', label: 'Client secret (value)', isSecret: true, valid: text },
  ],
};

/**
 * The names of the applications that the administrators work with: one at most once on an account, one as often as they
 * like, one without a set-up.
 */
export const APPLICATIONS: Record<string, string> = {
  'cm.com': 'CM.com',
  'microsoft-teams': 'Microsoft Teams',
  'directory-sync': 'Directory sync',
};

/** The fields of the set-up whose labels a dialog has. */
export function fieldsOf(labels: readonly string[]): SetupField[] {
  return Object.values(SETUPS).find((fields) => fields.every(({ label }) => labels.includes(label))) ?? [];
}

/** One of several. */
export function oneOf<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T;
}

function uuid(random: () => number): string {
  return [8, 4, 4, 4, 12].map((length) => hex(random, length)).join('-');
}

function hex(random: () => number, length: number): string {
  return Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
}

/** Whether fields are those of an application that may be on the account several times. */
export function isOfSeveral(labels: readonly string[]): boolean {
  return fieldsOf(labels).some(({ name }) => name === 'tenantId');
}
