import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ThirdPartyPicker } from '../../src/third-party-picker/third-party-picker.ts';
import { APPLICATIONS } from '../support/catalogue.ts';
import { openPicker } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';
import { addCm, cmSwitch, dialog, done, thirdParty } from './locators.ts';
import '../../src/integrations-context/define.ts';

const empty = () => catalogueAdapter({ integrations: [] });

/** Opens the panel again, which has closed because the page has gone on to something else. */
async function reopen(picker: ThirdPartyPicker): Promise<void> {
  await expect.poll(() => picker.open).toBe(false);
  picker.show();
}

describe('properties', () => {
  it('is closed at first, and shows and loads nothing then', async () => {
    const control = empty();
    await fixture(html`<third-party-picker account-id="100" .adapter=${control.adapter}></third-party-picker>`);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(control.calls).toEqual([]);
  });

  it('opens by attribute, property and method, and reflects it', async () => {
    const control = empty();
    const picker = await fixture<ThirdPartyPicker>(
      html`<third-party-picker open account-id="100" .adapter=${control.adapter}></third-party-picker>`,
    );
    await expect.element(dialog).toBeVisible();
    expect(picker.open).toBe(true);

    picker.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    expect(picker.hasAttribute('open')).toBe(false);

    picker.show();
    await expect.element(dialog).toBeVisible();
    expect(picker.hasAttribute('open')).toBe(true);

    picker.close();
    await expect.element(dialog).not.toBeInTheDocument();
    picker.setAttribute('open', '');
    await expect.element(dialog).toBeVisible();
    picker.removeAttribute('open');
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('starts on the tab of its kind, each time it opens', async () => {
    const control = empty();
    const picker = await openPicker(control);
    await expect.element(thirdParty).toHaveAttribute('aria-selected', 'true');
    picker.close();
    await picker.updateComplete;

    picker.setAttribute('kind', 'first-party');
    picker.show();
    await expect.element(page.getByRole('tab', { name: 'Mitel' })).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('tabpanel', { name: 'Mitel' })).toBeVisible();
    await userEvent.click(thirdParty);
    picker.close();
    await picker.updateComplete;
    picker.show();
    await expect.element(page.getByRole('tab', { name: 'Mitel' })).toHaveAttribute('aria-selected', 'true');
  });

  it('starts on the third parties where the kind is none that there is', async () => {
    await openPicker(empty(), { kind: 'other' as 'third-party' });
    await expect.element(thirdParty).toHaveAttribute('aria-selected', 'true');
  });

  it('names the first-party tab as the host says, else after the one vendor, else in general', async () => {
    const picker = await openPicker(empty(), { vendor: 'Our own' });
    await expect.element(page.getByRole('tab', { name: 'Our own' })).toBeVisible();
    picker.vendor = undefined;
    await expect.element(page.getByRole('tab', { name: 'Mitel' })).toBeVisible();

    const several = [...APPLICATIONS, { id: 'other', name: 'Other', kind: 'first-party' as const, vendor: 'Else' }];
    picker.adapter = catalogueAdapter({ applications: several }).adapter;
    await reopen(picker);
    await expect.element(page.getByRole('tab', { name: 'Our applications' })).toBeVisible();
    picker.lang = 'de';
    await expect.element(page.getByRole('tab', { name: 'Unsere Anwendungen' })).toBeVisible();
    await expect.element(page.getByRole('tab', { name: 'Drittanbieter' })).toBeVisible();
  });

  it('takes the account and the adapter from the nearest context', async () => {
    const control = empty();
    const context = await fixture(
      html`<integrations-context account-id="200" .adapter=${control.adapter}
        ><third-party-picker open></third-party-picker
      ></integrations-context>`,
    );
    await expect.element(addCm).toBeVisible();
    expect(control.callsOf('listApplications').map(({ argument }) => argument['accountId'])).toEqual(['200']);
    expect(context.querySelector('third-party-picker')?.accountId).toBeUndefined();
  });

  it('takes a late and another adapter', async () => {
    const picker = await openPicker(undefined);
    await expect.element(page.getByText(/aren’t set up on this page/)).toBeVisible();
    picker.adapter = empty().adapter;
    await expect.element(addCm).toBeVisible();
    picker.adapter = catalogueAdapter().adapter;
    await reopen(picker);
    await expect.element(cmSwitch).toBeChecked();
  });

  it('forgets what was chosen when it shows another account', async () => {
    const control = empty();
    const picker = await openPicker(control);
    await userEvent.click(addCm);
    await expect.element(page.getByText('1 application will be added')).toBeVisible();
    picker.accountId = '200';
    await reopen(picker);
    await expect.element(page.getByText('Nothing selected')).toBeVisible();
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
    expect(control.callsOf('addIntegration')).toEqual([]);
  });

  it('follows the language while it is open', async () => {
    const picker = await openPicker(empty());
    await userEvent.click(addCm);
    picker.lang = 'de';
    await expect.element(page.getByRole('dialog', { name: 'Integrationen' })).toBeVisible();
    await expect.element(page.getByRole('searchbox', { name: 'Anwendungen suchen' })).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Hinzufügen: CM.com, Vorgemerkt' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByRole('button', { name: 'Hinzufügen: Single sign-on' })).toBeVisible();
    await expect.element(page.getByText('SMS, WhatsApp und Sprache')).toBeVisible();
    await expect.element(page.getByText('1 Anwendung vorgemerkt')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Fertig' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Abbrechen' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Schließen' })).toBeVisible();
  });
});

describe('events', () => {
  it('says when it opens and closes, to itself only', async () => {
    const control = empty();
    const container = await fixture<HTMLElement>(
      html`<div><third-party-picker account-id="100" .adapter=${control.adapter}></third-party-picker></div>`,
    );
    const picker = container.querySelector('third-party-picker')!;
    const heard: string[] = [];
    for (const type of ['open', 'close']) {
      picker.addEventListener(type, () => heard.push(type));
      container.addEventListener(type, () => heard.push(`${type} outside`));
    }
    picker.show();
    await expect.element(dialog).toBeVisible();
    expect(heard).toEqual(['open']);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(heard).toEqual(['open', 'close']);
  });

  it('does not take the closing of the removal for its own', async () => {
    const picker = await openPicker(catalogueAdapter());
    const closed = eventsAt(picker, 'close');
    await userEvent.click(cmSwitch);
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
    expect(closed).toEqual([]);
    await expect.element(dialog).toBeVisible();
  });
});
