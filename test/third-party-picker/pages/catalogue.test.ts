import { fixtureCleanup } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createScriptedAdapter } from '../../../src/testing/scripted-adapter.ts';
import { expectAccessible } from '../../accessibility/accessible.ts';
import { expectFocus } from '../../support/fixtures/dialog-fixture.ts';
import { eventsAt, focusOn, showSection } from '../../support/fixtures/section-fixture.ts';
import {
  PAGE,
  applications,
  thirdParty,
  near,
  search,
  panel,
  coming,
  searching,
  thirdPartyTab,
  names,
  open,
  signalOf,
  signalAt,
} from './support.ts';

describe('a catalogue in pages', () => {
  it('shows what has come, without a wrong number, and all of it in the end', async () => {
    const { release, picker } = await open();
    await expect.element(coming).toBeVisible();
    await expect.element(thirdPartyTab).not.toHaveAttribute('aria-description');
    expect(thirdPartyTab.element().textContent).not.toMatch(/\d\d/);
    await expectAccessible(picker, page.getByRole('dialog').element());
    release();
    await expect.element(thirdPartyTab).toHaveAttribute('aria-description', `${thirdParty.length} applications`);
    await expect.element(coming).not.toBeInTheDocument();
    expect(panel.getByRole('listitem').first().element().getAttribute('aria-setsize')).toBe(String(thirdParty.length));
  });

  it('says that it is not complete where a page fails, and tries again', async () => {
    const rest: { fail?: 'unavailable' } = { fail: 'unavailable' };
    const { picker, searched } = await open(undefined, rest);
    await expect.element(page.getByRole('alert')).toMatchTextContent(/The catalogue is not complete\./);
    expect(names()).toHaveLength(40);
    await expectAccessible(picker, page.getByRole('dialog').element());
    const failures = eventsAt(picker, 'integrations-error');
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect
      .poll(() => failures.map(({ operation, error }) => [operation, error.code]))
      .toEqual([['listApplications', 'unavailable']]);
    await expect.element(page.getByRole('alert')).toBeVisible();
    delete rest.fail;
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.element(thirdPartyTab).toHaveAttribute('aria-description', `${thirdParty.length} applications`);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await expectFocus(search);
    expect(searched()).toEqual([]);
  });

  it('keeps the search while it comes, and the tab', async () => {
    const { release } = await open(() => ({ hang: true }));
    await userEvent.fill(search, 'messenger');
    await expect.element(searching).toBeVisible();
    expect(page.getByText(/^\d+ applications?$/).elements()).toEqual([]);
    release();
    const all = thirdParty.filter(({ name }) => name.includes('Messenger'));
    await expect.element(page.getByText(`${all.length} applications`, { exact: true })).toHaveRole('status');
    await expect.element(search).toHaveValue('messenger');
    expect(names()).toHaveLength(all.length);
  });

  it('ends with the picker', async () => {
    const { adapter } = await open(() => ({ hang: true }));
    await userEvent.fill(search, 'messenger');
    await expect.poll(() => signalAt(adapter, 'messenger')).toBeDefined();
    fixtureCleanup();
    await expect.poll(() => adapter.calls.slice(-2).map((call) => signalOf(call)?.aborted)).toEqual([true, true]);
  });
});

describe('the section', () => {
  it('is shown before the catalogue is whole, and its picker has the rest', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const integrations = [{ id: 'one', applicationId: near.id, status: 'active' as const }];
    const adapter = createScriptedAdapter(
      { applications, integrations, pageSize: PAGE },
      {
        listApplications: ({ argument }) => (argument['cursor'] ? { delay: promise } : undefined),
      },
    );
    const section = await showSection(adapter);
    await expect.element(page.getByRole('listitem').filter({ hasText: near.name })).toBeVisible();
    // It is read on when the browser has time.
    await expect
      .poll(() => adapter.calls.some(({ argument }) => argument['cursor'] !== undefined), { timeout: 5000 })
      .toBe(true);
    section.openPicker();
    await expect.element(coming).toBeVisible();
    resolve();
    await expect.element(thirdPartyTab).toHaveAttribute('aria-description', `${thirdParty.length} applications`);
    await focusOn(search);
  });
});
