import { expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { largeAccount, largeCatalogue } from '../../demo/server/catalogue/large.ts';
import type { IntegrationsSection } from '../../src/integrations-section/integrations-section.ts';
import { catalogueAdapter, showSection } from '../section-fixture.ts';

const loader = vi.hoisted(() => ({ load: (): Promise<never> => Promise.reject(new Error('not set')) }));

vi.mock(import('../../src/integrations-section/load-late-parts.ts'), () => ({
  loadLateParts: () => loader.load(),
  preloadLateParts: () => {},
}));

const applications = largeCatalogue(30);
const integrations = largeAccount(applications, 30).map(({ application, status }) => ({ id: application.id, applicationId: application.id, status }));
const items = page.getByRole('region').getByRole('listitem');

/** Shows a long list, of which nothing is seen as long as its parts may come. */
async function show(): Promise<IntegrationsSection> {
  const section = await showSection(catalogueAdapter({ applications, integrations }).adapter);
  await expect.element(page.getByRole('button', { name: '+ Add new' })).toHaveAttribute('aria-disabled', 'false');
  expect(items.elements()).toEqual([]);
  return section;
}

async function expectAsItIs(section: IntegrationsSection): Promise<void> {
  await expect.poll(() => items.elements().length).toBe(30);
  expect(items.elements()[0]?.textContent).toContain(applications[0]?.name);
  await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
  section.requestUpdate();
  await section.updateComplete;
  expect(items.elements()).toHaveLength(30);
}

it('is shown as it is where what makes it long cannot be loaded', async () => {
  const { promise, reject } = Promise.withResolvers<never>();
  loader.load = () => promise;
  const section = await show();
  reject(new Error('offline'));
  await expectAsItIs(section);
});

it('is shown as it is where what makes it long does not come', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  loader.load = () => new Promise(() => {});
  const section = await show();
  vi.advanceTimersByTime(5_000);
  await expectAsItIs(section);
});
