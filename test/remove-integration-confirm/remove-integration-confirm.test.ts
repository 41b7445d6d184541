import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { enInitial } from '../../src/localization/tables/en-initial.ts';
import type { RemoveIntegrationConfirm } from '../../src/remove-integration-confirm/remove-integration-confirm.ts';
import { INTEGRATIONS } from '../support/catalogue.ts';
import { expectFocus, openRemoval, opener, pressOutside } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';
import { anyDialog, cancel, dialog, remove } from './locators.ts';
import '../../src/integrations-context/define.ts';

describe('properties', () => {
  it('is closed at first, and loads nothing then', async () => {
    const control = catalogueAdapter();
    await fixture(
      html`<remove-integration-confirm account-id="100" integration-id="i-cm" .adapter=${control.adapter}></remove-integration-confirm>`,
    );
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(control.calls).toEqual([]);
  });

  it('opens by attribute, property and method, and reflects it', async () => {
    const control = catalogueAdapter();
    const confirmation = await fixture<RemoveIntegrationConfirm>(
      html`<remove-integration-confirm open account-id="100" integration-id="i-cm" .adapter=${control.adapter}></remove-integration-confirm>`,
    );
    await expect.element(dialog).toBeVisible();
    confirmation.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    expect(confirmation.hasAttribute('open')).toBe(false);
    confirmation.show();
    await expect.element(dialog).toBeVisible();
    expect(confirmation.hasAttribute('open')).toBe(true);
    confirmation.close();
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('takes the integration itself in place of its identifier, and shows what the account knows of it', async () => {
    const control = catalogueAdapter();
    const stale = { ...INTEGRATIONS[1]!, name: 'Old name' };
    await fixture(
      html`<remove-integration-confirm open account-id="100" .integration=${stale} .adapter=${control.adapter}></remove-integration-confirm>`,
    );
    await expect.element(page.getByText(/The integration “Support” will be removed/)).toBeVisible();
    await userEvent.click(remove);
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(control.callsOf('removeIntegration').map(({ argument }) => argument['integrationId'])).toEqual(['i-teams']);
  });

  it('goes by the identifier where it has both', async () => {
    const confirmation = await openRemoval(catalogueAdapter());
    confirmation.integration = INTEGRATIONS[1];
    await confirmation.updateComplete;
    await expect.element(dialog).toBeVisible();
  });

  it('asks anew when it is about another integration, under another key', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    control.fail('removeIntegration', 'forbidden');
    await userEvent.click(remove);
    await expect.element(page.getByRole('alert')).toBeVisible();
    confirmation.integrationId = 'i-sso';
    await expect.element(page.getByRole('alertdialog', { name: 'Remove Single sign-on integration' })).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await userEvent.click(remove);
    await expect.element(anyDialog).not.toBeInTheDocument();
    const [first, second] = control.callsOf('removeIntegration').map(({ argument }) => argument);
    expect([first?.['integrationId'], second?.['integrationId']]).toEqual(['i-cm', 'i-sso']);
    expect(second?.['idempotencyKey']).not.toBe(first?.['idempotencyKey']);
  });

  it('takes the account and the adapter from the nearest context', async () => {
    const control = catalogueAdapter();
    await fixture(
      html`<integrations-context account-id="200" .adapter=${control.adapter}
        ><remove-integration-confirm open integration-id="i-cm"></remove-integration-confirm
      ></integrations-context>`,
    );
    await expect.element(page.getByText(/will be removed from account 200/)).toBeVisible();
  });

  it('takes a late adapter', async () => {
    const confirmation = await openRemoval(undefined);
    await expect.element(page.getByText(enInitial.noDataSource)).toBeVisible();
    await expect.element(page.getByRole('alertdialog', { name: 'Remove integration' })).toBeVisible();
    confirmation.adapter = catalogueAdapter().adapter;
    await expect.element(dialog).toBeVisible();
  });
});

describe('focus and leaving', () => {
  it('starts on Cancel', async () => {
    await openRemoval(catalogueAdapter());
    await expect.element(dialog).toBeVisible();
    await expectFocus(cancel);
    await userEvent.tab();
    await expectFocus(remove);
  });

  it('starts on Cancel, too, where there is something to press before it', async () => {
    const control = catalogueAdapter();
    control.fail('listIntegrations', 'network');
    const confirmation = await openRemoval(control);
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    confirmation.close();
    await expect.element(anyDialog).not.toBeInTheDocument();
    await userEvent.click(opener);
    await expect.element(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expectFocus(cancel);
  });

  it.for([
    ['Cancel', () => userEvent.click(cancel)],
    ['Enter, right after opening', () => userEvent.keyboard('{Enter}')],
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['a press outside', pressOutside],
  ] as const)('removes nothing on %s, and gives the focus back', async ([, leave]) => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const removing = eventsAt(confirmation, 'integration-removing');
    await expect.element(dialog).toBeVisible();
    await leave();
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(confirmation.open).toBe(false);
    expect(removing).toEqual([]);
    expect(control.callsOf('removeIntegration')).toEqual([]);
    await expectFocus(opener);
  });

  it('says when it opens and closes, to itself only', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const heard: string[] = [];
    for (const type of ['open', 'close']) {
      confirmation.addEventListener(type, () => heard.push(type));
      confirmation.parentElement!.addEventListener(type, () => heard.push(`${type} outside`));
    }
    await userEvent.click(cancel);
    await expect.element(anyDialog).not.toBeInTheDocument();
    await userEvent.click(opener);
    await expect.element(dialog).toBeVisible();
    expect(heard).toEqual(['close', 'open']);
  });
});
