import { page, type Locator } from 'vitest/browser';
import type { Integration } from '../../../src/model/integration.ts';
import type { ControlledAdapter } from '../../support/controlled-adapter.ts';
import { menuItem, moreButton } from '../../support/fixtures/row-menu.ts';
import { catalogueAdapter } from '../../support/fixtures/section-fixture.ts';

export const CM: Integration = {
  id: 'i-cm',
  applicationId: 'cm.com',
  status: 'active',
  name: 'Support',
  configuration: { values: { name: 'Support' }, secrets: ['productToken'] },
  version: '1',
};
export const GATEWAY: Integration = { id: 'i-gateway', applicationId: 'gateway', status: 'paused', version: '1' };
export const ACCOUNT = { accountId: '100' };

export const more = moreButton('CM.com');
export const pause = menuItem('Pause');
export const resume = menuItem('Resume');
export const statusOf = (text: string): Locator => page.getByRole('listitem').first().getByText(text, { exact: true });
export const paused = statusOf('Paused');
export const active = statusOf('Active');
export const alert = page.getByRole('alert');

export function pausable(integrations: readonly Integration[] = [CM, GATEWAY], options = {}): ControlledAdapter {
  return catalogueAdapter({ integrations, pausing: true, ...options });
}
