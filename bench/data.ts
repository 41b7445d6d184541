import type { Application, Integration } from 'integration-elements';

/** What a contestant is given to show: the catalogue, and what is on the account. */
export interface AccountData {
  readonly integrations: readonly Integration[];
  readonly applications: readonly Application[];
}

const TRADES = ['Payroll', 'Calendar', 'Ticketing', 'Directory', 'Messaging', 'Archive', 'Analytics', 'Signature'];
const FORMS = ['Connect', 'Bridge', 'Sync', 'Cloud', 'Gateway', 'Suite', 'Desk'];
/**
 * Those of the first ones. They stand in the order that the library gives a long list, so that it is the same for all.
 */
const STATUSES = ['error', 'setup-required', 'setup-required'] as const;

/** An account with so many integrations of a catalogue of 50 applications, each of which may be there several times. */
export function accountWith(rows: number): AccountData {
  const applications = Array.from({ length: 50 }, (_, index) => applicationOf(index, { multiple: true }));
  const integrations = Array.from({ length: rows }, (_, index) => integrationOf(index, `application-${index % 50}`));
  return { integrations, applications };
}

/** A catalogue of so many third-party applications beside ten of the vendor's own. The first ten are on the account. */
export function catalogueWith(count: number): AccountData {
  const own = Array.from({ length: 10 }, (_, index) => ({
    ...applicationOf(index, {}),
    id: `own-${index}`,
    kind: 'first-party' as const,
  }));
  const others = Array.from({ length: count }, (_, index) => applicationOf(index, {}));
  return {
    integrations: Array.from({ length: 10 }, (_, index) => integrationOf(index, `application-${index}`)),
    applications: [...own, ...others],
  };
}

/** The same account after somebody has given one of its integrations another name, as a server would answer anew. */
export function renamed(
  account: AccountData,
  index: number,
  name: string,
): { next: AccountData; changed: Integration } {
  const { integrations, applications } = structuredClone(account);
  const old = integrations[index];
  if (!old) throw new RangeError(`There is no integration ${index}`);
  const changed = { ...old, name, version: '2' };
  return { next: { integrations: integrations.with(index, changed), applications }, changed };
}

function applicationOf(index: number, { multiple = false }): Application {
  const trade = TRADES[index % TRADES.length] ?? '';
  return {
    id: `application-${index}`,
    name: `${trade} ${FORMS[index % FORMS.length]} ${index}`,
    kind: 'third-party',
    description: `Brings the portal's people and numbers to ${trade.toLowerCase()} and keeps them up to date.`,
    vendor: `Vendor ${index % 40}`,
    keywords: [`${trade.toLowerCase()} service`],
    setup: [{ name: 'name', label: 'Name', type: 'text', required: true }],
    ...(multiple && { multiple }),
  };
}

function integrationOf(index: number, applicationId: string): Integration {
  const status = STATUSES[index] ?? 'active';
  return {
    id: `integration-${index}`,
    applicationId,
    name: `Branch ${index}`,
    status,
    version: '1',
    addedAt: '2026-03-01T09:00:00Z',
  };
}
