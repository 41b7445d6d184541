import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { largeAccount, largeCatalogue } from '../../demo/server/catalogue/large.ts';
import { catalogueAdapter, showSection } from '../section-fixture.ts';

const { loading, fail } = vi.hoisted(() => {
  const { promise, reject } = Promise.withResolvers<never>();
  promise.catch(() => {});
  return { loading: promise, fail: () => reject(new Error('offline')) };
});

vi.mock('../../src/integrations-section/dialogs.ts', () => ({ loadDialogs: () => loading, preloadDialogs: () => {} }));

it('shows a long list as it is where what makes it long cannot be loaded, and nothing before that is known', async () => {
  const applications = largeCatalogue(30);
  const integrations = largeAccount(applications, 30).map(({ application, status }) => ({ id: application.id, applicationId: application.id, status }));
  const section = await showSection(catalogueAdapter({ applications, integrations }).adapter);
  await expect.element(page.getByRole('button', { name: '+ Add new' })).toHaveAttribute('aria-disabled', 'false');
  const items = page.getByRole('region').getByRole('listitem');
  expect(items.elements()).toEqual([]);
  fail();
  await expect.poll(() => items.elements().length).toBe(30);
  expect(items.elements()[0]?.textContent).toContain(applications[0]?.name);
  await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
  section.requestUpdate();
  await section.updateComplete;
  expect(items.elements()).toHaveLength(30);
});
