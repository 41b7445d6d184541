import { page } from 'vitest/browser';
import { INTEGRATIONS } from '../support/catalogue.ts';

export const [CM, , SSO] = INTEGRATIONS as [
  (typeof INTEGRATIONS)[0],
  (typeof INTEGRATIONS)[0],
  (typeof INTEGRATIONS)[0],
];
export const cmSwitch = page.getByRole('switch', { name: 'CM.com integration' });
export const ssoSwitch = page.getByRole('switch', { name: 'Single sign-on integration' });
export const noData = page.getByText(/aren’t set up on this page/);
