import { fixture, html } from '@open-wc/testing/pure';
import { page } from 'vitest/browser';
import { expect, it } from 'vitest';
import { createMemoryAdapter } from '../../src/adapter/memory-adapter.ts';
import '../../src/define.ts';
import type { Application, Integration } from '../../src/index.ts';

const applications: Application[] = [
  { id: 'cm.com', name: 'CM.com', kind: 'third-party', description: 'SMS, WhatsApp and voice', setup: [{ name: 'name', label: 'Name', type: 'text', required: true },{ name: 'accountId', label: 'A', type: 'text', required: true },{ name: 'productToken', label: 'T', type: 'secret', required: true }] },
  { id: 'teams', name: 'Microsoft Teams', kind: 'third-party', description: 'Presence and calls', setup: [{ name: 'name', label: 'Name', type: 'text', required: true }] },
  { id: 'gw', name: 'CloudLink Gateway', kind: 'first-party', vendor: 'Mitel' },
];
const integrations: Integration[] = [
  { id: 'i1', applicationId: 'teams', name: 'Support', status: 'error', statusReason: 'The client secret has expired.' },
];

it('runs', async () => {
  const adapter = createMemoryAdapter({ applications, integrations });
  const element = await fixture(html`<integrations-section .adapter=${adapter} account-id="1"></integrations-section>`);
  await expect.element(page.getByRole('switch', { name: 'Microsoft Teams integration' })).toBeVisible();
  await page.screenshot({ path: '/tmp/shots/section.png' });
  await page.getByRole('button', { name: '+ Add new' }).click();
  await expect.element(page.getByRole('tab', { name: '3rd party' })).toBeVisible();
  await page.getByRole('button', { name: 'Add: CM.com' }).click();
  await page.screenshot({ path: '/tmp/shots/picker.png' });
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Complete setup: CM.com' }).click();
  await page.getByLabelText('CM.com account ID').fill('100200300');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByText('own account number')).toBeVisible();
  await page.screenshot({ path: '/tmp/shots/config.png' });
  await expect(element).to.be.accessible();
});
