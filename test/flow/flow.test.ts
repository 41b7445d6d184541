import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import type { ControlledAdapter } from '../support/controlled-adapter.ts';
import { catalogueAdapter, focusOn } from '../support/fixtures/section-fixture.ts';
import { LANGUAGES, type Labels } from './labels.ts';

const ACCOUNT_ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const TOKEN = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** The page "Account information" of a portal, with the section in it. */
function showAccountPage(control: ControlledAdapter, { lang, accountPage }: Labels): Promise<Element> {
  return fixture(html`
    <main lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'}>
      <h1>${accountPage}</h1>
      <integrations-section account-id="4711" .adapter=${control.adapter}></integrations-section>
    </main>
  `);
}

/** What the flow meets, by role and name. */
function partsOf(labels: Labels) {
  const { colon = ': ', isIsolated } = labels;
  const part = (text: string): string => (isIsolated ? `\u2068${text}\u2069` : text);
  const onCm = (action: string): string => `${part(action)}${colon}${part('CM.com')}`;
  const section = page.getByRole('region', { name: labels.section });
  const dialog = page.getByRole('dialog');
  const confirmation = page.getByRole('alertdialog');
  return {
    section,
    row: section.getByRole('listitem').filter({ hasText: 'CM.com' }),
    addNew: section.getByRole('button', { name: labels.addNew }),
    completeSetup: section.getByRole('button', { name: onCm(labels.completeSetup) }),
    toggle: section.getByRole('switch', { name: labels.toggle }),
    dialog,
    panel: page.getByRole('dialog', { name: labels.panel }),
    add: dialog.getByRole('button', { name: new RegExp(`^${onCm(labels.add)}`) }),
    done: dialog.getByRole('button', { name: labels.done }),
    configuration: page.getByRole('dialog', { name: labels.configuration }),
    name: dialog.getByRole('textbox', { name: labels.name }),
    accountId: dialog.getByRole('textbox', { name: labels.accountId }),
    productToken: dialog.getByLabelText(labels.productToken),
    save: dialog.getByRole('button', { name: labels.save }),
    confirmation: page.getByRole('alertdialog', { name: labels.confirmation }),
    remove: confirmation.getByRole('button', { name: labels.remove }),
    cancel: dialog.or(confirmation).getByRole('button', { name: labels.cancel }),
    alert: page.getByRole('alert'),
    status: (text: string) => section.getByRole('status').filter({ hasText: text }),
  };
}

/** Reads the words on a button: they are the guide's, whatever its accessible name adds to them. */
async function reads(button: Locator, words: string): Promise<void> {
  await expect.element(button).toHaveTextContent(words);
}

/** Goes on with Tab until a control has the focus. */
async function tabTo(control: Locator): Promise<void> {
  await expect.element(control).toBeVisible();
  for (let steps = 0; steps < 40 && !control.element().matches(':focus'); steps += 1) await userEvent.tab();
  await focusOn(control);
}

describe.for(LANGUAGES)('the flow of the guide ($lang)', { timeout: 60_000 }, (labels) => {
  const parts = partsOf(labels);

  /** Adds CM.com through the panel. */
  async function addCm(): Promise<void> {
    await parts.addNew.click();
    await parts.add.click();
    await parts.done.click();
    await expect.element(parts.dialog).not.toBeInTheDocument();
  }

  /** Fills CM.com's set-up in. */
  async function fillIn(): Promise<void> {
    await parts.name.fill('Hotline');
    await parts.accountId.fill(ACCOUNT_ID);
    await parts.productToken.fill(TOKEN);
  }

  it('goes word by word', async () => {
    const control = catalogueAdapter({ integrations: [] });
    await showAccountPage(control, labels);
    await expect.element(page.getByRole('heading', { level: 1, name: labels.accountPage })).toBeVisible();
    await expect.element(parts.section.getByRole('heading', { level: 2, name: labels.section })).toBeVisible();

    await reads(parts.addNew, labels.addNew);
    await parts.addNew.click();
    await expect.element(parts.panel).toBeVisible();
    await parts.panel.getByRole('tab', { name: labels.thirdParty }).click();
    await expect
      .element(parts.panel.getByRole('tabpanel', { name: labels.thirdParty }).getByRole('list'))
      .toBeVisible();
    await reads(parts.add, labels.add);
    await parts.add.click();
    expect(control.callsOf('addIntegration')).toEqual([]);
    await reads(parts.done, labels.done);
    await parts.done.click();
    await expect.element(parts.dialog).not.toBeInTheDocument();
    await expect.element(parts.row).toMatchTextContent(labels.setupRequired);
    await expect.element(parts.toggle).toBeChecked();

    await reads(parts.completeSetup, labels.completeSetup);
    await parts.completeSetup.click();
    await expect.element(parts.configuration).toBeVisible();
    await fillIn();
    await reads(parts.save, labels.save);
    await parts.save.click();
    await expect.element(parts.dialog).not.toBeInTheDocument();
    await expect.element(parts.row).toMatchTextContent(labels.active);
    await expect.element(parts.completeSetup).not.toBeInTheDocument();
    expect(control.callsOf('configureIntegration').map(({ argument }) => argument['configuration'])).toEqual([
      { name: 'Hotline', accountId: ACCOUNT_ID, productToken: TOKEN },
    ]);

    await parts.toggle.click();
    await expect.element(parts.confirmation).toBeVisible();
    await focusOn(parts.cancel);
    await reads(parts.cancel, labels.cancel);
    await parts.cancel.click();
    await expect.element(parts.confirmation).not.toBeInTheDocument();
    await focusOn(parts.toggle);
    await expect.element(parts.toggle).toBeChecked();
    expect(control.callsOf('removeIntegration')).toEqual([]);

    await parts.toggle.click();
    await reads(parts.remove, labels.remove);
    await parts.remove.click();
    await expect.element(parts.confirmation).not.toBeInTheDocument();
    await expect.element(parts.row).not.toBeInTheDocument();
    await focusOn(parts.addNew);
    expect(control.callsOf('addIntegration')).toHaveLength(1);
    expect(control.callsOf('removeIntegration')).toHaveLength(1);
  });

  it('goes with the keyboard alone', async () => {
    await showAccountPage(catalogueAdapter({ integrations: [] }), labels);
    await tabTo(parts.addNew);
    await userEvent.keyboard('{Enter}');
    await focusOn(parts.panel.getByRole('searchbox'));
    await tabTo(parts.add);
    await userEvent.keyboard(' ');
    await tabTo(parts.done);
    await userEvent.keyboard('{Enter}');
    await expect.element(parts.dialog).not.toBeInTheDocument();

    await tabTo(parts.completeSetup);
    await userEvent.keyboard('{Enter}');
    await focusOn(parts.name);
    await userEvent.keyboard('Hotline');
    await tabTo(parts.accountId);
    await userEvent.keyboard(ACCOUNT_ID);
    await tabTo(parts.productToken);
    await userEvent.keyboard(`${TOKEN}{Enter}`);
    await expect.element(parts.dialog).not.toBeInTheDocument();
    await expect.element(parts.row).toMatchTextContent(labels.active);

    await tabTo(parts.toggle);
    await userEvent.keyboard(' ');
    await focusOn(parts.cancel);
    await userEvent.keyboard('{Escape}');
    await focusOn(parts.toggle);
    await userEvent.keyboard('{Enter}');
    await tabTo(parts.remove);
    await userEvent.keyboard('{Enter}');
    await expect.element(parts.row).not.toBeInTheDocument();
    await focusOn(parts.addNew);
  });

  it('goes on after a failure in each step, with nothing lost', async () => {
    const control = catalogueAdapter({ integrations: [] });
    control.fail('listIntegrations', 'network');
    await showAccountPage(control, labels);
    await parts.section.getByRole('button', { name: labels.tryAgain }).click();
    await expect.element(parts.alert).not.toBeInTheDocument();

    control.fail('addIntegration', 'unavailable');
    await parts.addNew.click();
    await parts.add.click();
    await parts.done.click();
    await expect.element(parts.alert).toBeVisible();
    await expect.element(parts.panel).toBeVisible();
    await parts.done.click();
    await expect.element(parts.dialog).not.toBeInTheDocument();
    await expect.element(parts.row).toMatchTextContent(labels.setupRequired);

    control.fail('configureIntegration', 'timeout');
    await parts.completeSetup.click();
    await fillIn();
    await parts.save.click();
    await expect.element(parts.alert).toBeVisible();
    await expect.element(parts.name).toHaveValue('Hotline');
    await expect.element(parts.accountId).toHaveValue(ACCOUNT_ID);
    await expect.element(parts.productToken).toHaveValue(TOKEN);
    await parts.save.click();
    await expect.element(parts.row).toMatchTextContent(labels.active);

    control.fail('removeIntegration', 'forbidden');
    await parts.toggle.click();
    await parts.remove.click();
    await expect.element(parts.alert).toBeVisible();
    await parts.remove.click();
    await expect.element(parts.row).not.toBeInTheDocument();
    const keys = (operation: 'addIntegration' | 'configureIntegration' | 'removeIntegration') =>
      new Set(control.callsOf(operation).map(({ argument }) => argument['idempotencyKey'])).size;
    expect([keys('addIntegration'), keys('configureIntegration'), keys('removeIntegration')]).toEqual([1, 1, 1]);
  });

  it('adds nothing on Cancel, on Escape, or where a choice was taken back', async () => {
    const control = catalogueAdapter({ integrations: [] });
    await showAccountPage(control, labels);
    for (const leave of [() => parts.cancel.click(), () => userEvent.keyboard('{Escape}')]) {
      await parts.addNew.click();
      await parts.add.click();
      await leave();
      await expect.element(parts.dialog).not.toBeInTheDocument();
      await focusOn(parts.addNew);
    }
    await parts.addNew.click();
    const choice = parts.add;
    await expect.element(choice).toHaveAttribute('aria-pressed', 'false');
    await choice.click();
    await expect.element(choice).toHaveAttribute('aria-pressed', 'true');
    await choice.click();
    await expect.element(choice).toHaveAttribute('aria-pressed', 'false');
    await parts.done.click();
    await expect.element(parts.dialog).not.toBeInTheDocument();
    expect(control.callsOf('addIntegration')).toEqual([]);
  });

  it('removes also in the panel, where the switch is honest, too', async () => {
    const control = catalogueAdapter({ integrations: [] });
    await showAccountPage(control, labels);
    await addCm();
    await parts.addNew.click();
    const toggle = parts.panel.getByRole('switch', { name: labels.toggle });
    await expect.element(toggle).toBeChecked();
    await toggle.click();
    await parts.confirmation.getByRole('button', { name: labels.cancel }).click();
    await focusOn(toggle);
    await expect.element(toggle).toBeChecked();
    await toggle.click();
    await parts.remove.click();
    await focusOn(parts.add);
    await userEvent.keyboard('{Escape}');
    await expect.element(parts.row).not.toBeInTheDocument();
  });
});
