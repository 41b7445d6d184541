import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LocalizeController } from '../../../src/localization/localize-controller.ts';
import type { ControlledAdapter } from '../../support/controlled-adapter.ts';
import { account, applications, filter, items, nameAt, names, statuses } from '../../support/long-list.ts';
import { choose, menuItem, openMenu } from '../../support/fixtures/row-menu.ts';
import { catalogueAdapter, focusOn, showSection } from '../../support/fixtures/section-fixture.ts';

const adapterOf = (count: number): ControlledAdapter =>
  catalogueAdapter({ applications, integrations: account(count) });

describe('a long list of integrations', () => {
  it('begins with what needs attention, and keeps the order of the adapter besides', async () => {
    await showSection(adapterOf(60).adapter);
    await expect.poll(() => names().length).toBe(60);
    const groups = statuses().filter((status, index, all) => status !== all[index - 1]);
    expect(groups.slice(0, 3)).toEqual(['Error', 'Setup required', 'Pending']);
    expect(groups.slice(3)).not.toContain('Error');
    expect(names().slice(0, 3)).toEqual([6, 16, 26].map(nameAt));
  });

  it('has the filter only where there are more than 20', async () => {
    const { adapter } = adapterOf(20);
    await showSection(adapter);
    await expect.poll(() => names().length).toBe(20);
    expect(names()[0]).toBe(nameAt(0));
    await expect.element(filter).not.toBeInTheDocument();
  });

  it('keeps a row in its place when its status changes, until it is loaded again', async () => {
    const control = adapterOf(30);
    const section = await showSection(control.adapter);
    await expect.poll(() => names().length).toBe(30);
    const before = names();
    const { adapter } = control;
    const [first] = items.elements();
    await adapter.configureIntegration({
      accountId: '100',
      integrationId: 'i-6',
      configuration: { name: 'x', key: 'y' },
      idempotencyKey: 'k',
    });
    await expect.poll(() => statuses()[0]).toBe('Active');
    expect(names()).toEqual(before);
    expect(items.elements()[0]).toBe(first);
    await section.refresh();
    await expect.poll(() => names()[0]).toBe(nameAt(16));
  });

  it('stands what is added at the end, and does not move when it grows beyond 20', async () => {
    const { adapter } = adapterOf(20);
    await showSection(adapter);
    await expect.poll(() => names().length).toBe(20);
    const before = names();
    await adapter.addIntegration({ accountId: '100', applicationId: 'large-150', idempotencyKey: 'k' });
    await expect.element(filter).toBeVisible();
    expect(names()).toEqual([...before, nameAt(150)]);
  });

  it('keeps its order when loading it again fails', async () => {
    const control = adapterOf(30);
    const section = await showSection(control.adapter);
    await expect.poll(() => names().length).toBe(30);
    const before = names();
    await control.adapter.configureIntegration({
      accountId: '100',
      integrationId: 'i-6',
      configuration: { name: 'x', key: 'y' },
      idempotencyKey: 'k',
    });
    await expect.poll(() => statuses()[0]).toBe('Active');
    control.fail('listIntegrations', 'network');
    await section.refresh();
    await expect.element(page.getByText('The list may be out of date.')).toBeVisible();
    expect(names()).toEqual(before);
  });

  it('keeps the focus when it is put in order again', async () => {
    const { adapter } = adapterOf(30);
    const section = await showSection(adapter);
    await expect.poll(() => names().length).toBe(30);
    const edit = page.getByRole('button', { name: `Edit: ${String(nameAt(6))}`, exact: true });
    (edit.element() as HTMLElement).focus();
    await adapter.configureIntegration({
      accountId: '100',
      integrationId: 'i-6',
      configuration: { name: 'x', key: 'y' },
      idempotencyKey: 'k',
    });
    await expect.poll(() => statuses()[0]).toBe('Active');
    await section.refresh();
    await expect.poll(() => names()[0]).toBe(nameAt(16));
    await focusOn(edit);
  });

  it('keeps the focus when it grows beyond 20', async () => {
    const { adapter } = adapterOf(20);
    await showSection(adapter);
    await expect.poll(() => names().length).toBe(20);
    const edit = page.getByRole('button', { name: `Edit: ${String(nameAt(7))}`, exact: true });
    (edit.element() as HTMLElement).focus();
    await adapter.addIntegration({ accountId: '100', applicationId: 'large-150', idempotencyKey: 'k' });
    await expect.element(filter).toBeVisible();
    await focusOn(edit);
  });

  it('moves the focus to the next switch in the order shown after a removal', async () => {
    await showSection(adapterOf(30).adapter);
    await expect.poll(() => names().length).toBe(30);
    const [, second] = names();
    await userEvent.click(page.getByRole('switch', { name: `${String(nameAt(6))} integration` }));
    await userEvent.click(page.getByRole('button', { name: 'Remove integration' }));
    await focusOn(page.getByRole('switch', { name: `${second} integration` }));
    await expect.poll(() => names().length).toBe(29);
  });

  it('begins anew with another account', async () => {
    const section = await showSection(adapterOf(30).adapter);
    await userEvent.fill(filter, 'nordsoft');
    await expect.poll(() => names().length).toBe(10);
    section.accountId = '200';
    await expect.poll(() => names().length).toBe(30);
    await expect.element(filter).toHaveValue('');
    expect(statuses()[0]).toBe('Error');
  });

  it.for([3, 0])('leaves nothing behind in an account of %i', async (count) => {
    const long = adapterOf(30).adapter;
    const section = await showSection(long);
    await userEvent.fill(filter, 'nordsoft');
    await expect.poll(() => names().length).toBe(10);
    section.adapter = adapterOf(count).adapter;
    await expect.element(filter).not.toBeInTheDocument();
    await expect.poll(names).toEqual(Array.from({ length: count }, (_, index) => nameAt(index)));
    const list = section.renderRoot.querySelector('.row');
    if (list) expect(getComputedStyle(list).contentVisibility).toBe('visible');
    section.adapter = long;
    await expect.poll(() => names().length).toBe(30);
    await expect.element(filter).toHaveValue('');
  });

  it('has each row tell of its pausing: that it takes time, why it failed, that nobody knows, and what came of it', async () => {
    const control = catalogueAdapter({ applications, integrations: account(30), pausing: true });
    await showSection(control.adapter);
    const name = String(nameAt(0));
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('switch', { name: `${name} integration`, exact: true }) });
    await openMenu(name);
    const release = control.hold('pauseIntegration');
    control.fail('pauseIntegration', 'timeout');
    control.fail('listIntegrations', 'network');
    await userEvent.click(menuItem('Pause'));
    await expect.element(row.getByRole('button', { name: `Pausing…: ${name}` })).toHaveAttribute('aria-busy', 'true');
    release();
    await expect.element(row.getByRole('alert')).toMatchTextContent(/couldn’t confirm whether this went through/);
    expect(page.getByRole('listitem').getByRole('alert')).toHaveLength(1);
    await row.getByRole('button', { name: 'Check again' }).click();
    await expect.element(row.getByRole('alert')).not.toMatchTextContent(/not known/);
    await choose('Pause', name);
    await expect.element(row.getByText('Paused', { exact: true })).toBeVisible();
    expect(page.getByRole('listitem').getByRole('alert')).toHaveLength(0);
  });

  it('draws only the rows again of which something changed', async () => {
    const control = catalogueAdapter({ applications, integrations: account(100), pausing: true });
    const section = await showSection(control.adapter);
    await expect.poll(() => names().length).toBe(100);
    const changed = new Set<Node>();
    const observer = new MutationObserver((records) => records.forEach(({ target }) => changed.add(target)));
    observer.observe(section.renderRoot.querySelector('ul') as Element, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    section.requestUpdate();
    await section.updateComplete;
    expect(observer.takeRecords()).toEqual([]);
    section.lang = 'de';
    await expect.poll(() => statuses()[0]).toBe('Fehler');
    observer.disconnect();
    expect(changed.size).toBeGreaterThan(100);
  });

  it('draws only the row again that somebody elsewhere has changed', async () => {
    const { adapter, calls } = catalogueAdapter({
      applications,
      integrations: account(100),
      pausing: true,
      tellsChanges: true,
    });
    const section = await showSection(adapter);
    await expect.poll(() => names().length).toBe(100);
    const asked = calls.length;
    const focused = page.getByRole('switch').nth(3);
    (focused.element() as HTMLElement).focus();
    const rows = [...section.renderRoot.querySelectorAll('li')];
    const changed = new Set<Element | null | undefined>();
    const observer = new MutationObserver((records) =>
      records.forEach(({ target }) =>
        changed.add((target instanceof Element ? target : target.parentElement)?.closest('li')),
      ),
    );
    observer.observe(section.renderRoot.querySelector('ul') as Element, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    const term = vi.spyOn(LocalizeController.prototype, 'term');
    onTestFinished(() => term.mockRestore());
    await adapter.pauseIntegration?.({ accountId: '100', integrationId: 'i-0', idempotencyKey: 'once' });
    await expect.poll(() => statuses().filter((status) => status === 'Paused').length).toBe(11);
    expect(term.mock.calls.filter(([key]) => key === 'integrationSwitch')).toHaveLength(1);
    observer.disconnect();
    expect([...changed].map((row) => row?.getAttribute('data-id'))).toEqual(['i-0']);
    expect([...section.renderRoot.querySelectorAll('li')]).toEqual(rows);
    expect(section.shadowRoot?.activeElement).toBe(focused.element());
    // The change itself came in: nothing was asked for. The pages of the catalogue come by themselves.
    const operations = calls.slice(asked).map(({ operation }) => operation);
    expect(operations.filter((operation) => operation !== 'listApplications')).toEqual(['pauseIntegration']);
  });
});
