import { largeAccount, largeCatalogue } from '../../demo/server/catalogue/large.ts';
import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';

const STATUSES = ['active', 'active', 'active', 'setup-required', 'error', 'paused', 'pending'] as const;
const MANY = 60;

/** More applications than fit on a page. */
export const MANY_APPLICATIONS: readonly Application[] = Array.from({ length: MANY + 10 }, (_, index) => ({
  id: `application-${index}`,
  name: `${['Archive', 'Billing', 'Calendar', 'Directory', 'Helpdesk', 'Messaging', 'Payroll'][index % 7]} ${index + 1}`,
  kind: index % 5 === 0 ? 'first-party' : 'third-party',
  vendor: index % 5 === 0 ? 'Mitel' : `Vendor ${index}`,
  description: { en: 'Does what its name says.', de: 'Tut, was der Name sagt.' },
  setup: [{ name: 'name', label: 'Name', type: 'text', required: true }],
}));

/** More integrations than fit on a page, and more than one page of the adapter. */
export const MANY_INTEGRATIONS: readonly Integration[] = Array.from({ length: MANY }, (_, index) => ({
  id: `integration-${index}`,
  applicationId: `application-${index}`,
  status: STATUSES[index % STATUSES.length] ?? 'active',
  addedAt: '2026-11-24T09:30:00Z',
  version: '1',
}));

/** A catalogue of 5,000 applications, and an account with 1,000 of them. */
export const LARGE_APPLICATIONS: readonly Application[] = largeCatalogue(5_000);

export const LARGE_INTEGRATIONS: readonly Integration[] = largeAccount(LARGE_APPLICATIONS, 1_000).map(
  ({ application, status }, index) => ({
    id: `large-${index}`,
    applicationId: application.id,
    status,
    version: '1',
  }),
);
