import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { alert, button, dialog, field, openCm, saveButton } from '../elements/config-dialog.ts';

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
