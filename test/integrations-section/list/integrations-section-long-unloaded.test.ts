import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { largeAccount, largeCatalogue } from '../../../demo/server/catalogue/large.ts';
import type { IntegrationsSection } from '../../../src/integrations-section/integrations-section.ts';
import { deferredParts, type DeferredParts } from '../../../src/integrations-section/load-deferred.ts';
import { catalogueAdapter, showSection } from '../../support/fixtures/section-fixture.ts';

const load = vi.spyOn(deferredParts, 'load');
// Other files of tests have loaded the parts in the same page.
const loaded = vi.spyOn(deferredParts, 'loaded', 'get').mockReturnValue(undefined);
const preload = vi.spyOn(deferredParts, 'preload').mockImplementation(() => {});
afterAll(() => {
  load.mockRestore();
  loaded.mockRestore();
  preload.mockRestore();
});

const applications = largeCatalogue(30);
const integrations = largeAccount(applications, 30).map(({ application, status }) => ({
  id: application.id,
  applicationId: application.id,
  status,
}));
const items = page.getByRole('region').getByRole('listitem');

const region = page.getByRole('region');

/** Shows a section whose data come when it is told so. Then also what makes a list long has been asked for. */
async function showHeld(): Promise<{ section: IntegrationsSection; release: () => Promise<void> }> {
  const control = catalogueAdapter({ applications, integrations });
  const releaseList = control.hold('listIntegrations');
  const section = await showSection(control.adapter);
  const loaded = new Promise((resolve) => section.addEventListener('integrations-loaded', resolve, { once: true }));
  const release = async (): Promise<void> => {
    releaseList();
    await loaded;
    expect(load).toHaveBeenCalled();
    await section.updateComplete;
  };
  return { section, release };
}

/** Shows a long list, of which the loading is seen as long as its parts may come. */
async function show(): Promise<IntegrationsSection> {
  const { section, release } = await showHeld();
  await release();
  await expect.element(region).toHaveAttribute('aria-busy', 'true');
  expect(items.elements()).toEqual([]);
  return section;
}

async function expectAsItIs(section: IntegrationsSection): Promise<void> {
  await expect.poll(() => items.elements().length).toBe(30);
  await expect.element(region).toHaveAttribute('aria-busy', 'false');
  expect(items.elements()[0]?.textContent).toContain(applications[0]?.name);
  await expect.element(page.getByRole('searchbox')).not.toBeInTheDocument();
  section.requestUpdate();
  await section.updateComplete;
  expect(items.elements()).toHaveLength(30);
}

it('is shown as loading, without a break, until what makes it long has come', async () => {
  const { promise, resolve } = Promise.withResolvers<DeferredParts>();
  load.mockReset().mockReturnValue(promise);
  const { section, release } = await showHeld();
  const loading = page.getByText('Loading integrations…');
  await expect.element(loading).toHaveRole('status');
  const line = section.renderRoot.querySelector('.skeleton');
  await release();
  expect(line?.isConnected).toBe(true);
  await expect.element(region).toHaveAttribute('aria-busy', 'true');
  resolve(await import('../../../src/integrations-section/deferred.ts'));
  await expect.poll(() => items.elements().length).toBe(30);
  await expect.element(page.getByRole('searchbox')).toBeVisible();
  await expect.element(region).toHaveAttribute('aria-busy', 'false');
  await expect.element(loading).not.toBeInTheDocument();
});

it('is shown as it is where what makes it long cannot be loaded', async () => {
  const { promise, reject } = Promise.withResolvers<never>();
  load.mockReset().mockReturnValue(promise);
  const section = await show();
  reject(new Error('offline'));
  await expectAsItIs(section);
});

it('is shown as it is where what makes it long does not come', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  load.mockReset().mockReturnValue(new Promise(() => {}));
  const section = await show();
  vi.advanceTimersByTime(5_000);
  await expectAsItIs(section);
});
