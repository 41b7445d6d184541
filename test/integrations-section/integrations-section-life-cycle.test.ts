import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { IntegrationsError } from '../../src/model/errors.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import { catalogueAdapter, eventsAt, showSection } from '../support/fixtures/section-fixture.ts';

const [CM, TEAMS, SSO] = INTEGRATIONS as [(typeof INTEGRATIONS)[0], (typeof INTEGRATIONS)[0], (typeof INTEGRATIONS)[0]];
const cmSwitch = page.getByRole('switch', { name: 'CM.com integration' });
const ssoSwitch = page.getByRole('switch', { name: 'Single sign-on integration' });

/** An adapter whose lists of integrations come when a test says so, in any order. */
function manualAdapter() {
  const requests: { signal: AbortSignal; answer: (items: unknown[]) => void; fail: (reason: unknown) => void }[] = [];
  const adapter: IntegrationsAdapter = {
    ...catalogueAdapter().adapter,
    listApplications: () => Promise.resolve({ items: APPLICATIONS }),
    listIntegrations: ({ signal }) =>
      new Promise((resolve, reject) => {
        const answer = (items: unknown[]) =>
          resolve({ items } as Awaited<ReturnType<IntegrationsAdapter['listIntegrations']>>);
        requests.push({ signal: signal!, answer, fail: reject });
      }),
  };
  return { adapter, requests };
}

describe('removed and moved', () => {
  it('ends its reads quietly when it is removed while it loads, and loads again when it comes back', async () => {
    const control = catalogueAdapter();
    const release = control.hold('listIntegrations');
    const section = await showSection(control.adapter);
    const errors = eventsAt(section, 'integrations-error');
    const loads = eventsAt(section, 'integrations-loaded');
    await expect.poll(() => control.callsOf('listIntegrations')).toHaveLength(1);
    const parent = section.parentElement!;

    section.remove();
    const { signal } = control.callsOf('listIntegrations')[0]!.argument as { signal: AbortSignal };
    await expect.poll(() => signal.aborted).toBe(true);
    release();

    parent.append(section);
    await expect.element(cmSwitch).toBeVisible();
    expect(control.callsOf('listIntegrations')).toHaveLength(2);
    expect(loads).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('goes on with its load when it is moved while it loads', async () => {
    const control = catalogueAdapter();
    const release = control.hold('listIntegrations');
    const section = await showSection(control.adapter);
    const errors = eventsAt(section, 'integrations-error');
    const elsewhere = await fixture(html`<div></div>`);
    elsewhere.append(section);
    await section.updateComplete;
    release();
    await expect.element(cmSwitch).toBeVisible();
    expect(control.callsOf('listIntegrations')).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('keeps what it shows when it is moved', async () => {
    const control = catalogueAdapter();
    const section = await showSection(control.adapter);
    await expect.element(cmSwitch).toBeVisible();
    const elsewhere = await fixture(html`<div></div>`);
    control.hold('listIntegrations');
    elsewhere.append(section);
    await section.updateComplete;
    await expect.element(cmSwitch).toBeVisible();
    expect(control.callsOf('listIntegrations')).toHaveLength(1);
  });

  it('lets a removal run to its end when it is removed meanwhile, and shows the outcome when it comes back', async () => {
    const control = catalogueAdapter({ integrations: [CM, SSO] });
    const section = await showSection(control.adapter);
    const parent = section.parentElement!;
    await cmSwitch.click();
    const release = control.hold('removeIntegration');
    await page.getByRole('button', { name: 'Remove integration' }).click();
    await expect.poll(() => control.callsOf('removeIntegration')).toHaveLength(1);

    section.remove();
    release();
    const list = () => control.adapter.listIntegrations({ accountId: '100' });
    await expect.poll(async () => (await list()).items.map(({ id }) => id)).toEqual([SSO.id]);

    parent.append(section);
    await expect.element(ssoSwitch).toBeVisible();
    await expect.element(cmSwitch).not.toBeInTheDocument();
  });
});

describe('its data source', () => {
  it('loads when the adapter comes late', async () => {
    const section = await showSection(undefined);
    await expect.element(page.getByText(/aren’t set up on this page/)).toBeVisible();
    section.adapter = catalogueAdapter().adapter;
    await expect.element(cmSwitch).toBeVisible();
    await expect.element(page.getByText(/aren’t set up on this page/)).not.toBeInTheDocument();
  });

  it('loads when the account comes late', async () => {
    const control = catalogueAdapter();
    const section = await fixture<HTMLElementTagNameMap['integrations-section']>(
      html`<integrations-section .adapter=${control.adapter}></integrations-section>`,
    );
    await expect.element(page.getByText(/aren’t set up on this page/)).toBeVisible();
    expect(control.calls).toEqual([]);
    section.accountId = '100';
    await expect.element(cmSwitch).toBeVisible();
  });

  it('shows the data of a swapped adapter, and ends the reads from the one before', async () => {
    const before = manualAdapter();
    const section = await showSection(before.adapter);
    const errors = eventsAt(section, 'integrations-error');
    section.adapter = catalogueAdapter({ integrations: [SSO] }).adapter;
    await expect.element(ssoSwitch).toBeVisible();
    await expect.poll(() => before.requests[0]!.signal.aborted).toBe(true);
    before.requests[0]!.answer([CM]);
    await section.refresh();
    await expect.element(cmSwitch).not.toBeInTheDocument();
    expect(errors).toEqual([]);
  });

  it('shows nothing of the account before while a changed account loads', async () => {
    const control = catalogueAdapter({ integrations: { 100: [CM], 200: [SSO] } });
    const section = await showSection(control.adapter);
    await expect.element(cmSwitch).toBeVisible();
    const release = control.hold('listIntegrations');
    section.accountId = '200';
    await section.updateComplete;
    await expect.element(cmSwitch).not.toBeInTheDocument();
    release();
    await expect.element(ssoSwitch).toBeVisible();
    await expect.element(cmSwitch).not.toBeInTheDocument();
  });

  it('says so when the adapter is taken away', async () => {
    const section = await showSection(catalogueAdapter().adapter);
    await expect.element(cmSwitch).toBeVisible();
    section.adapter = undefined;
    await expect.element(page.getByText(/aren’t set up on this page/)).toBeVisible();
    await expect.element(cmSwitch).not.toBeInTheDocument();
  });
});

describe('several requests', () => {
  it('shows the answer to the last one, whatever order they come in', async () => {
    const { adapter, requests } = manualAdapter();
    const section = await showSection(adapter);
    const refreshed = section.refresh();
    await expect.poll(() => requests).toHaveLength(2);
    requests[1]!.answer([SSO]);
    await refreshed;
    await expect.element(ssoSwitch).toBeVisible();
    requests[0]!.answer([CM]);
    const again = section.refresh();
    await expect.poll(() => requests).toHaveLength(3);
    requests[2]!.answer([SSO]);
    await again;
    await expect.element(ssoSwitch).toBeVisible();
    await expect.element(cmSwitch).not.toBeInTheDocument();
  });

  it('tells of one failure once, however many waited for it', async () => {
    const { adapter, requests } = manualAdapter();
    const section = await showSection(adapter);
    const errors = eventsAt(section, 'integrations-error');
    const refreshes = [section.refresh(), section.refresh()];
    await expect.poll(() => requests).toHaveLength(2);
    requests[1]!.fail(new IntegrationsError('network'));
    await Promise.all(refreshes);
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(errors.map(({ error }) => error.code)).toEqual(['network']);
  });
});

describe('two sections on one page', () => {
  it('share what they load and what they change', async () => {
    const control = catalogueAdapter({ integrations: [CM, TEAMS] });
    const first = await showSection(control.adapter);
    const second = await showSection(control.adapter);
    await expect.element(cmSwitch.nth(1)).toBeVisible();
    expect(control.callsOf('listIntegrations')).toHaveLength(1);

    await page.elementLocator(first).getByRole('switch', { name: 'CM.com integration' }).click();
    await page.getByRole('button', { name: 'Remove integration' }).click();
    await expect.element(cmSwitch).not.toBeInTheDocument();
    expect(page.elementLocator(second).getByRole('switch')).toHaveLength(1);
  });

  it('show that the other one is about to remove an integration', async () => {
    const control = catalogueAdapter({ integrations: [CM] });
    const first = await showSection(control.adapter);
    const second = await showSection(control.adapter);
    const release = control.hold('removeIntegration');
    await page.elementLocator(first).getByRole('switch').click();
    await page.getByRole('button', { name: 'Remove integration' }).click();
    const other = page.elementLocator(second).getByRole('switch', { includeHidden: true });
    await expect.element(other).toHaveAttribute('aria-busy', 'true');
    await expect.element(other).toHaveAttribute('aria-checked', 'true');
    release();
    await expect.element(other).not.toBeInTheDocument();
  });

  it('keep the accounts of one adapter apart', async () => {
    const control = catalogueAdapter({ integrations: { 100: [CM], 200: [SSO] } });
    await fixture(html`
      <integrations-section heading="One" account-id="100" .adapter=${control.adapter}></integrations-section>
      <integrations-section heading="Two" account-id="200" .adapter=${control.adapter}></integrations-section>
    `);
    await expect
      .element(page.getByRole('region', { name: 'One' }).getByRole('switch'))
      .toHaveAccessibleName('CM.com integration');
    await expect
      .element(page.getByRole('region', { name: 'Two' }).getByRole('switch'))
      .toHaveAccessibleName('Single sign-on integration');
  });
});

describe('the dialogs of a section', () => {
  it('are created when they first open, and stay', async () => {
    const section = await showSection(catalogueAdapter().adapter);
    const created = (): string[] =>
      [...section.renderRoot.children].map(({ localName }) => localName).filter((name) => customElements.get(name));
    await customElements.whenDefined('third-party-picker');
    await expect.element(cmSwitch).toBeVisible();
    expect(created()).toEqual([]);
    section.openPicker();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(created()).toEqual(['third-party-picker']);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    section.confirmRemoval(CM.id);
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    expect(created()).toEqual(['third-party-picker', 'remove-integration-confirm']);
  });
});
