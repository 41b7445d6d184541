import { fixture, html } from '@open-wc/testing/pure';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { IntegrationsSection } from '../../src/integrations-section/integrations-section.ts';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import { serve } from '../support/fake-server.ts';
import { catalogueAdapter, showSection } from '../support/fixtures/section-fixture.ts';

const heading = page.getByRole('heading');
const cmSwitch = page.getByRole('switch', { name: 'CM.com integration' });
const add = page.getByRole('button', { name: '+ Add new' });

describe('account-id', () => {
  it('is the account that is asked about', async () => {
    const control = catalogueAdapter();
    await showSection(control.adapter);
    await expect.element(cmSwitch).toBeVisible();
    expect(new Set(control.calls.map(({ argument }) => argument['accountId']))).toEqual(new Set(['100']));
  });

  it('follows its attribute', async () => {
    const control = catalogueAdapter({ integrations: { 100: [INTEGRATIONS[0]!], 200: [INTEGRATIONS[2]!] } });
    const section = await showSection(control.adapter);
    await expect.element(cmSwitch).toBeVisible();
    section.setAttribute('account-id', '200');
    await expect.element(page.getByRole('switch')).toHaveAccessibleName('Single sign-on integration');
  });
});

describe('endpoint', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is a data source without any script', async () => {
    const requests = serve('/portal-1/', {
      integrations: INTEGRATIONS,
      applications: APPLICATIONS,
      permissions: ALL_PERMITTED,
    });
    await fixture(html`<integrations-section endpoint="/portal-1/" account-id="a b/1"></integrations-section>`);
    await expect.element(cmSwitch).toBeVisible();
    // Live changes are asked for, too, once what listens to them has come.
    await expect
      .poll(() => requests.map(({ method, path }) => `${method} ${path}`).sort())
      .toEqual([
        'GET /portal-1/accounts/a%20b%2F1/applications',
        'GET /portal-1/accounts/a%20b%2F1/events',
        'GET /portal-1/accounts/a%20b%2F1/integrations',
        'GET /portal-1/accounts/a%20b%2F1/permissions',
      ]);
  });

  it('shares what two sections load from it', async () => {
    const requests = serve('/portal-2', {
      integrations: INTEGRATIONS,
      applications: APPLICATIONS,
      permissions: ALL_PERMITTED,
    });
    await fixture(html`
      <integrations-section endpoint="/portal-2" account-id="1"></integrations-section>
      <integrations-section endpoint="/portal-2" account-id="1"></integrations-section>
    `);
    await expect.element(cmSwitch.nth(1)).toBeVisible();
    await expect
      .poll(() => requests.map(({ path }) => path.split('/').at(-1) ?? '').sort())
      .toEqual(['applications', 'events', 'integrations', 'permissions']);
  });

  it('says what failed, and tries again', async () => {
    serve('/portal-3', { permissions: ALL_PERMITTED, applications: APPLICATIONS }, 503);
    const section = await fixture(
      html`<integrations-section endpoint="/portal-3" account-id="1"></integrations-section>`,
    );
    await expect.element(page.getByRole('alert')).toMatchTextContent('The service is not available at the moment.');
    serve('/portal-3', { integrations: INTEGRATIONS, applications: APPLICATIONS, permissions: ALL_PERMITTED });
    await page.elementLocator(section).getByRole('button', { name: 'Try again' }).click();
    await expect.element(cmSwitch).toBeVisible();
  });

  it('counts less than an adapter', async () => {
    const requests = serve('/portal-4', {});
    const { adapter } = catalogueAdapter();
    await fixture(
      html`<integrations-section endpoint="/portal-4" account-id="1" .adapter=${adapter}></integrations-section>`,
    );
    await expect.element(cmSwitch).toBeVisible();
    expect(requests).toEqual([]);
  });

  it.for(['', 'mailto:ann@example.com', 'https://user:password@example.com'])(
    'is none where it is no address: "%s"',
    async (endpoint) => {
      const requests = serve('', {});
      await fixture(html`<integrations-section endpoint=${endpoint} account-id="1"></integrations-section>`);
      await expect.element(page.getByText(/aren’t set up on this page/)).toBeVisible();
      expect(requests).toEqual([]);
    },
  );
});

describe('adapter', () => {
  it.for([null, 'https://example.com', 42, true])('is none where it is %s', async (adapter) => {
    await fixture(html`<integrations-section account-id="1" .adapter=${adapter}></integrations-section>`);
    await expect.element(page.getByText(/aren’t set up on this page/)).toBeVisible();
  });
});

describe('heading', () => {
  it('takes the place of "Integrations" and names the region and the list', async () => {
    const { adapter } = catalogueAdapter();
    await fixture(
      html`<integrations-section heading="Add-ons" account-id="1" .adapter=${adapter}></integrations-section>`,
    );
    await expect.element(heading).toHaveTextContent('Add-ons');
    await expect.element(page.getByRole('region', { name: 'Add-ons' })).toBeVisible();
    await expect.element(page.getByRole('list', { name: 'Add-ons' })).toBeVisible();
  });

  it('is "Integrations" again when it is taken away', async () => {
    const section = await showSection(undefined);
    section.heading = 'Add-ons';
    await expect.element(heading).toHaveTextContent('Add-ons');
    section.heading = '';
    await expect.element(heading).toHaveTextContent('Integrations');
  });
});

describe('heading-level', () => {
  it.for([
    ['1', 1],
    ['3', 3],
    ['6', 6],
    ['7', 6],
    ['1e9', 6],
    ['2.9', 2],
    ['0', 2],
    ['-3', 1],
    ['', 2],
    ['three', 2],
    ['NaN', 2],
    ['Infinity', 6],
  ] as const)('"%s" is level %s', async ([value, level]) => {
    await fixture(html`<integrations-section heading-level=${value}></integrations-section>`);
    await expect.element(page.getByRole('heading', { level, name: 'Integrations' })).toBeVisible();
  });

  it('is 2 without the attribute, and again when it is taken away', async () => {
    const section = await fixture(html`<integrations-section></integrations-section>`);
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
    section.setAttribute('heading-level', '4');
    await expect.element(page.getByRole('heading', { level: 4 })).toBeVisible();
    section.removeAttribute('heading-level');
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
  });
});

describe('readonly', () => {
  it('shows everything, allows nothing, and says why', async () => {
    const { adapter } = catalogueAdapter();
    const section = await fixture<IntegrationsSection>(
      html`<integrations-section readonly account-id="1" .adapter=${adapter}></integrations-section>`,
    );
    await expect.element(page.getByText('This view is read-only.')).toBeVisible();
    for (const control of [add, cmSwitch, page.getByRole('button', { name: 'Complete setup: CM.com' })]) {
      await expect.element(control).toHaveAttribute('aria-disabled', 'true');
      await expect.element(control).toHaveAccessibleDescription('This view is read-only.');
      (control.element() as HTMLElement).click();
    }
    section.openPicker();
    section.openConfiguration('i-cm');
    section.confirmRemoval('i-cm');
    await section.updateComplete;
    await expect.element(page.getByRole('dialog').or(page.getByRole('alertdialog'))).not.toBeInTheDocument();
    expect(page.getByRole('listitem')).toHaveLength(INTEGRATIONS.length);
  });

  it('is reflected, and can be lifted', async () => {
    const section = await showSection(catalogueAdapter().adapter, 'de');
    section.readonly = true;
    await expect.element(page.getByText('Sie können hier nichts ändern.')).toBeVisible();
    expect(section.hasAttribute('readonly')).toBe(true);
    section.removeAttribute('readonly');
    await expect.element(page.getByText('Sie können hier nichts ändern.')).not.toBeInTheDocument();
    await expect
      .element(page.getByRole('button', { name: '+ Neue hinzufügen' }))
      .toHaveAttribute('aria-disabled', 'false');
  });
});

describe('vendor', () => {
  it('labels the first-party tab of the panel', async () => {
    const section = await showSection(catalogueAdapter().adapter);
    section.vendor = 'Contoso';
    await add.click();
    await expect.element(page.getByRole('tab', { name: 'Contoso' })).toBeVisible();
    await expect.element(page.getByRole('tab', { name: '3rd party' })).toHaveAttribute('aria-selected', 'true');
  });
});

describe('refresh()', () => {
  it('shows what is new, and keeps what is shown until then', async () => {
    const control = catalogueAdapter({ integrations: [INTEGRATIONS[0]!] });
    const section = await showSection(control.adapter);
    await expect.element(cmSwitch).toBeVisible();
    const release = control.hold('listIntegrations');
    control.answer('listIntegrations', () => ({ items: [INTEGRATIONS[2]] }));
    const refreshed = section.refresh();
    await expect.element(cmSwitch).toBeVisible();
    release();
    await refreshed;
    await expect.element(page.getByRole('switch')).toHaveAccessibleName('Single sign-on integration');
  });

  it('settles without a data source, and after a failure', async () => {
    const section = await showSection(undefined);
    await section.refresh();
    const control = catalogueAdapter();
    section.adapter = control.adapter;
    await expect.element(cmSwitch).toBeVisible();
    control.fail('listIntegrations', 'network');
    await expect(section.refresh()).resolves.toBeUndefined();
  });
});
