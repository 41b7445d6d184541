import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import {
  alert,
  button,
  dialog,
  field,
  fillCm,
  openCm,
  openDialog,
  placeDialog,
  question,
  saveButton,
  type OpenDialog,
} from '../elements/config-dialog.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { expectAccessible } from './accessible.ts';

interface State {
  readonly name: string;
  /** The name of the dialog in the state. */
  readonly title: string;
  readonly reach: () => Promise<OpenDialog>;
}

async function openWith(control = catalogueAdapter(), integrationId = 'i-sso'): Promise<OpenDialog> {
  const opened = await placeDialog({ control, integrationId });
  opened.element.show();
  return opened;
}

const CM = 'CM.com configuration';
const SSO = 'Single sign-on configuration';

const STATES: readonly State[] = [
  { name: 'CM.com, untouched', title: CM, reach: () => openCm() },
  {
    name: 'CM.com with errors and a warning',
    title: CM,
    async reach() {
      const opened = await openCm();
      await field('CM.com account ID').fill('4711');
      await field('Product token').fill('abc');
      await saveButton().click();
      await expect.element(alert('2 fields need your attention.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'CM.com with its secret shown',
    title: CM,
    async reach() {
      const opened = await openCm();
      await fillCm();
      await button('Show').click();
      await expect.element(button('Hide')).toBeVisible();
      return opened;
    },
  },
  { name: 'all types of fields', title: SSO, reach: () => openDialog() },
  {
    name: 'a stored secret',
    title: 'Microsoft Teams configuration',
    reach: () => openDialog({ integrationId: 'i-teams' }),
  },
  {
    name: 'saving',
    title: SSO,
    async reach() {
      const opened = await openDialog();
      opened.control.hold('configureIntegration');
      await saveButton().click();
      await expect.element(page.getByText('Saving…')).toBeInTheDocument();
      return opened;
    },
  },
  {
    name: 'not saved',
    title: SSO,
    async reach() {
      const opened = await openDialog();
      opened.control.fail('configureIntegration', 'network');
      await saveButton().click();
      await expect.element(alert('The server cannot be reached.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'an integration that is gone while somebody types',
    title: SSO,
    async reach() {
      const opened = await openDialog();
      await field('Sign-in URL').fill('https://typed.example');
      await opened.control.adapter.removeIntegration({ accountId: '100', integrationId: 'i-sso', idempotencyKey: 'k' });
      await expect.element(alert('This integration is no longer on the account.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'denied',
    title: SSO,
    async reach() {
      const permissions = { ...ALL_PERMITTED, configure: 'Your role does not allow this.' };
      const opened = await openWith(catalogueAdapter({ permissions }));
      await expect.element(page.getByText('Your role does not allow this.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'nothing to set up',
    title: 'Directory sync configuration',
    async reach() {
      const opened = await openWith(catalogueAdapter(), 'i-directory');
      await expect.element(page.getByText('There is nothing to set up for this application.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'an unknown integration',
    title: 'Complete setup',
    async reach() {
      const opened = await openWith(catalogueAdapter(), 'gone');
      await expect.element(page.getByText('This integration is no longer on the account.')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'loading',
    title: 'Complete setup',
    async reach() {
      const control = catalogueAdapter();
      control.hold('listIntegrations');
      const opened = await openWith(control);
      await expect.element(page.getByText('Loading configuration…')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'failed to load',
    title: 'Complete setup',
    async reach() {
      const control = catalogueAdapter();
      control.fail('listIntegrations', 'network');
      const opened = await openWith(control);
      await expect.element(button('Try again')).toBeVisible();
      return opened;
    },
  },
  {
    name: 'no data source',
    title: 'Complete setup',
    async reach() {
      const opened = await placeDialog();
      opened.element.adapter = undefined;
      opened.element.show();
      await expect.element(page.getByText(/aren’t set up on this page/)).toBeVisible();
      return opened;
    },
  },
];

describe('axe finds nothing', () => {
  it.for(STATES)('$name', async ({ reach, title }) => {
    const { element } = await reach();
    await expect.element(page.getByRole('dialog', { name: title, exact: true })).toBeVisible();
    await expectAccessible(element, dialog().element());
  });

  it('the question whether to discard', async () => {
    const { element } = await openDialog();
    await field('Sign-in URL').fill('https://typed.example');
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    await expectAccessible(element, dialog().element());
  });
});

describe('the accessibility tree of CM.com’s set-up', () => {
  it('has a dialog that its title names, and in it what a person needs, in this order', async () => {
    await openCm();
    await expect.element(dialog()).toMatchAriaInlineSnapshot(`
      - dialog "CM.com configuration":
        - heading "CM.com configuration" [level=2]
        - paragraph: "Account: 100"
        - button "Close"
        - text: Name
        - textbox "Name"
        - text: CM.com account ID
        - textbox "CM.com account ID"
        - paragraph: From the customer’s CM.com account: Profile → Channels → API Access and Settings → Authentication.
        - text: Product token
        - textbox "Product token"
        - button "Show"
        - paragraph: From the customer’s CM.com account: Profile → Channels → API Access and Settings → Authentication. API keys, which are listed there too, do not work here.
        - status
        - button "Cancel"
        - button "Save"
    `);
  });

  it('has each error and warning beside its field', async () => {
    await openCm({ lang: 'de' });
    await field('CM.com-Konto-ID').fill('4711');
    await field('Produkt-Token').fill('abc');
    await saveButton('de').click();
    await expect.element(alert('2 Felder müssen korrigiert werden.')).toBeVisible();
    await expect.element(dialog()).toMatchAriaInlineSnapshot(`
      - dialog "CM.com-Konfiguration":
        - heading "CM.com-Konfiguration" [level=2]
        - paragraph: "Konto: 100"
        - button "Schließen"
        - alert:
          - paragraph: 2 Felder müssen korrigiert werden.
          - button "Name"
          - button "CM.com-Konto-ID"
        - text: Name
        - textbox "Name"
        - alert: Dieses Feld ist erforderlich.
        - text: CM.com-Konto-ID
        - textbox "CM.com-Konto-ID": "4711"
        - alert: Das sieht nach der Kontonummer dieses Portals aus. Die CM.com-Konto-ID hat das Format 0f8fad5b-d9cb-469f-a165-70867728950e.
        - paragraph: Aus dem CM.com-Konto des Kunden: im Profil unter „Channels“ > „API Access and Settings“ > „Authentication“.
        - text: Produkt-Token
        - textbox "Produkt-Token": abc
        - button "Anzeigen"
        - status: Produkt-Token haben meist das Format 0f8fad5b-d9cb-469f-a165-70867728950e. Ist das ein API-Schlüssel?
        - paragraph: Aus dem CM.com-Konto des Kunden: im Profil unter „Channels“ > „API Access and Settings“ > „Authentication“. Die API-Schlüssel, die dort ebenfalls stehen, funktionieren hier nicht.
        - status
        - button "Abbrechen"
        - button "Speichern"
    `);
  });
});

describe('by keyboard alone', () => {
  it('the form is filled and saved in the order of its fields', async () => {
    const { element, control } = await openCm();
    await userEvent.keyboard(
      'Support{Tab}1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed{Tab}9f8e7d6c-1234-4abc-8def-0123456789ab',
    );
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(button('Hide')).toBeVisible();
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await expect.poll(() => element.open).toBe(false);
    expect(control.callsOf('configureIntegration')).toHaveLength(1);
  });

  it('Tab stays in the dialog', async () => {
    const { element, opener } = await openCm();
    for (let presses = 0; presses < 12; presses += 1) {
      await userEvent.tab();
      expect(document.activeElement).not.toBe(opener);
    }
    expect(element.open).toBe(true);
  });
});
