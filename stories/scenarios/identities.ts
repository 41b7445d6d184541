import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';

/** An invented logo: a letter on a ground. */
function drawnLogo(ground: string, ink: string): string {
  const shapes = `<rect width="40" height="40" rx="9" fill="${ground}"/><path d="M12 28V12l16 16V12" fill="none" stroke="${ink}" stroke-width="4"/>`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">${shapes}</svg>`)}`;
}

/** Applications without a logo, and two with one, of which the last has another for dark grounds. */
export const IDENTITIES: readonly Application[] = [
  ...['Archive', 'Billing', 'Calendar', 'Directory', 'Helpdesk', 'Inventory', 'Messaging', 'Payroll'].map(
    (name): Application => ({ id: name.toLowerCase(), name, kind: 'third-party', vendor: 'Nordsoft' }),
  ),
  { id: 'logo', name: 'With a logo', kind: 'third-party', logoUrl: drawnLogo('#0b7a75', '#fff') },
  {
    id: 'logos',
    name: 'With a dark logo',
    kind: 'third-party',
    logoUrl: drawnLogo('#fff', '#1b1e25'),
    logoDarkUrl: drawnLogo('#1b1e25', '#fff'),
  },
];

/** One integration of each, of which some are paused. */
export const IDENTIFIED: readonly Integration[] = IDENTITIES.map(({ id }, index) => ({
  id,
  applicationId: id,
  status: index % 4 === 3 ? 'paused' : 'active',
  version: '1',
}));
