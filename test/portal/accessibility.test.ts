import { type Browser, chromium, type Locator } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { faultsOf } from './support/inspect.ts';
import { PortalPage } from './support/portal-page.ts';
import { ACCOUNTS, PortalServer } from './support/server.ts';
import { visitStates } from './support/states.ts';

describe('the portal to everybody', () => {
  let browser: Browser;
  let server: PortalServer;

  beforeAll(async () => {
    [browser, server] = await Promise.all([
      chromium.launch(await findChromium()),
      PortalServer.start(inject('seededFolder')),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  for (const language of ['de', 'en'] as const) {
    it(`has no fault in any state (${language})`, async () => {
      const portal = await PortalPage.open(browser, server, language, ACCOUNTS.empty, {
        // For axe alone: the page's own policy keeps foreign scripts out.
        bypassCSP: true,
        colorScheme: 'light',
      });
      const faults: Record<string, string[]> = {};
      await visitStates(portal, async (state) => {
        const found = await faultsOf(portal.page);
        if (found.length > 0) faults[state] = found;
      });
      expect(faults).toEqual({});
    });
  }

  it('reads sensibly: the section', async () => {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.busy);
    // The menus come after the rows.
    await portal.section.getByRole('button', { name: 'Weitere Aktionen: CM.com' }).waitFor();
    expect(await tree(portal.section)).toMatchInlineSnapshot(`
      "- region "Integrationen":
        - heading "Integrationen" [level=2]
        - status
        - button "+ Neue hinzufügen"
        - list "Integrationen":
          - listitem:
            - paragraph: CM.com Störungsmeldungen per SMS
            - paragraph: Aktiv Hinzugefügt am <Tag>
            - 'button "Bearbeiten: CM.com"': Bearbeiten
            - 'button "Weitere Aktionen: CM.com"'
            - switch "CM.com-Integration" [checked]
          - listitem:
            - paragraph: Microsoft Teams Kundenservice und Netzleitstelle der Regionen Rheinland, Ruhrgebiet und Münsterland (Mandant der Muttergesellschaft)
            - paragraph: Fehler
            - paragraph: Der geheime Clientschlüssel ist abgelaufen. Erstellen Sie im Microsoft Entra Admin Center einen neuen, und tragen Sie ihn hier ein.
            - 'button "Bearbeiten: Microsoft Teams Kundenservice und Netzleitstelle der Regionen Rheinland, Ruhrgebiet und Münsterland (Mandant der Muttergesellschaft)"': Bearbeiten
            - 'button "Weitere Aktionen: Microsoft Teams Kundenservice und Netzleitstelle der Regionen Rheinland, Ruhrgebiet und Münsterland (Mandant der Muttergesellschaft)"'
            - switch "Microsoft-Teams-Kundenservice-und-Netzleitstelle-der-Regionen-Rheinland,-Ruhrgebiet-und-Münsterland-(Mandant-der-Muttergesellschaft)-Integration" [checked]
          - listitem:
            - paragraph: Microsoft 365
            - paragraph: Zustimmung ausstehend Der Administrator Ihres Microsoft-365-Mandanten muss noch zustimmen.
            - 'button "Setup abschließen: Microsoft 365"': Setup abschließen
            - 'button "Weitere Aktionen: Microsoft 365"'
            - switch "Microsoft-365-Integration" [checked]
          - listitem:
            - paragraph: Single Sign-on
            - paragraph: Pausiert Während des Wechsels zu einem neuen Identitätsanbieter angehalten.
            - 'button "Bearbeiten: Single Sign-on"': Bearbeiten
            - 'button "Weitere Aktionen: Single Sign-on"'
            - switch "Single-Sign-on-Integration" [checked]
          - listitem:
            - paragraph: Microsoft Teams
            - paragraph: Setup ausstehend Hinzugefügt am <Tag>
            - 'button "Setup abschließen: Microsoft Teams"': Setup abschließen
            - 'button "Weitere Aktionen: Microsoft Teams"'
            - switch "Microsoft-Teams-Integration" [checked]
          - listitem:
            - paragraph: MiCollab
            - paragraph: Aktiv Hinzugefügt am <Tag>
            - 'button "Weitere Aktionen: MiCollab"'
            - switch "MiCollab-Integration" [checked]"
    `);
  });

  it('reads sensibly: the section of an account that may change nothing', async () => {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.suspended);
    // The menus come after the rows.
    await portal.section.getByRole('button', { name: 'Weitere Aktionen: CM.com' }).waitFor();
    expect(await tree(portal.section)).toMatchInlineSnapshot(`
      "- region "Integrationen":
        - heading "Integrationen" [level=2]
        - status
        - button "+ Neue hinzufügen" [disabled]
        - paragraph: Der Vertrag dieses Kontos ist ausgesetzt. Integrationen lassen sich erst nach der Reaktivierung hinzufügen und entfernen.
        - list "Integrationen":
          - listitem:
            - paragraph: CM.com Order updates
            - paragraph: Aktiv Hinzugefügt am <Tag>
            - 'button "Bearbeiten: CM.com"': Bearbeiten
            - 'button "Weitere Aktionen: CM.com"'
            - switch "CM.com-Integration" [checked] [disabled]
          - listitem:
            - paragraph: Mitel One
            - paragraph: Aktiv Hinzugefügt am <Tag>
            - 'button "Weitere Aktionen: Mitel One"'
            - switch "Mitel-One-Integration" [checked] [disabled]"
    `);
  });

  it('reads sensibly: the panel', async () => {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.busy);
    await portal.addNew.click();
    await portal.picker.getByRole('button', { name: 'Hinzufügen: Verzeichnissynchronisation' }).click();
    expect(await tree(portal.picker)).toMatchInlineSnapshot(`
      "- dialog "Integrationen":
        - heading "Integrationen" [level=2]
        - paragraph: Rheinisch-Westfälische Gesellschaft für Energieversorgung, Wasserwirtschaft und kommunale Dienstleistungen mbH & Co. KG · 100200417
        - button "Schließen"
        - tablist "Integrationen":
          - tab "Mitel"
          - tab "Drittanbieter" [selected]
        - searchbox "Anwendungen suchen"
        - status
        - tabpanel "Drittanbieter":
          - list:
            - listitem:
              - paragraph: CM.com
              - paragraph: Textnachrichten und andere Geschäftsnachrichten über CM.com senden und empfangen.
              - switch "CM.com-Integration" [checked]
            - listitem:
              - paragraph: Single Sign-on
              - paragraph: Benutzer melden sich mit dem Konto an, das sie bei Ihrem Identitätsanbieter haben.
              - switch "Single-Sign-on-Integration" [checked]
            - listitem:
              - paragraph: Verzeichnissynchronisation
              - paragraph: Benutzer und ihre Änderungen aus Ihrem Verzeichnis übernehmen.
              - 'button "Hinzufügen: Verzeichnissynchronisation, Vorgemerkt" [pressed]': Vorgemerkt
            - listitem:
              - paragraph: Microsoft 365
              - paragraph: Kalender und Kontakte aus Microsoft 365 nutzen. Der Administrator Ihres Mandanten muss zustimmen.
              - switch "Microsoft-365-Integration" [checked]
            - listitem:
              - paragraph: Microsoft Teams
              - paragraph: Den Anwesenheitsstatus der Benutzer mit Microsoft Teams teilen, eine Integration je Mandant.
              - paragraph: 2-mal in diesem Konto
              - 'button "Hinzufügen: Microsoft Teams"': Hinzufügen
        - status: 1 Anwendung vorgemerkt
        - button "Abbrechen"
        - button "Fertig""
    `);
  });

  it('reads sensibly: the configuration', async () => {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.busy);
    await portal.edit.click();
    await portal.field('accountId').fill('100200417');
    await portal.field('token').fill('kein Token');
    await portal.field('name').focus();
    await portal.alerts(portal.configuration).waitFor();
    expect(await tree(portal.configuration)).toMatchInlineSnapshot(`
      "- dialog "CM.com-Konfiguration":
        - heading "CM.com-Konfiguration" [level=2]
        - paragraph: Rheinisch-Westfälische Gesellschaft für Energieversorgung, Wasserwirtschaft und kommunale Dienstleistungen mbH & Co. KG · 100200417
        - button "Schließen"
        - text: Name
        - textbox "Name": Störungsmeldungen per SMS
        - text: CM.com-Konto-ID
        - textbox "CM.com-Konto-ID" [invalid]: "100200417"
        - alert: Das sieht nach der Kontonummer dieses Portals aus. Die CM.com-Konto-ID hat das Format 0f8fad5b-d9cb-469f-a165-70867728950e.
        - paragraph: "Aus dem CM.com-Konto des Kunden: im Profil unter „Channels“ > „API Access and Settings“ > „Authentication“."
        - text: Produkt-Token
        - textbox "Produkt-Token": kein Token
        - button "Anzeigen"
        - status: Produkt-Token haben meist das Format 0f8fad5b-d9cb-469f-a165-70867728950e. Ist das ein API-Schlüssel?
        - status: "Beim Speichern entfernt: Leerzeichen."
        - paragraph: Ein Wert ist gespeichert. Lassen Sie das Feld leer, um ihn zu behalten.
        - paragraph: "Aus dem CM.com-Konto des Kunden: im Profil unter „Channels“ > „API Access and Settings“ > „Authentication“. Die API-Schlüssel, die dort ebenfalls stehen, funktionieren hier nicht."
        - button "Verbindung testen"
        - status
        - button "Abbrechen"
        - button "Speichern""
    `);
    const { words } = portal;
    expect(await described(portal.field('token'))).toEqual([
      'Produkt-Token haben meist das Format 0f8fad5b-d9cb-469f-a165-70867728950e. Ist das ein API-Schlüssel?',
      'Beim Speichern entfernt: Leerzeichen.',
      words.secretStored,
      expect.stringContaining('„Channels“ > „API Access and Settings“ > „Authentication“'),
    ]);
  });

  it('reads sensibly: the confirmation of a removal', async () => {
    const portal = await PortalPage.open(browser, server, 'de', ACCOUNTS.busy);
    await portal.switch.click();
    // What is lost is asked of the server.
    await portal.removal.getByText('lässt sich danach nicht wiederherstellen').waitFor();
    expect(await tree(portal.removal)).toMatchInlineSnapshot(`
      "- alertdialog "CM.com-Integration entfernen":
        - heading "CM.com-Integration entfernen" [level=2]
        - paragraph: Rheinisch-Westfälische Gesellschaft für Energieversorgung, Wasserwirtschaft und kommunale Dienstleistungen mbH & Co. KG · 100200417
        - paragraph: Die Integration „Störungsmeldungen per SMS“ wird aus dem Konto 100200417 entfernt. Die Konfiguration wird gelöscht.
        - paragraph: Was eingegeben wurde, lässt sich danach nicht wiederherstellen und müsste neu eingegeben werden, auch die geheimen Werte.
        - paragraph: Die Benutzer dieses Kontos können dann keine Nachrichten mehr über CM.com senden oder empfangen.
        - paragraph: Die Zugangsdaten bleiben bei CM.com gültig. Widerrufen Sie sie dort, wenn sie nicht mehr gebraucht werden.
        - status
        - button "Abbrechen"
        - button "Integration entfernen""
    `);
  });

  async function tree(part: Locator): Promise<string> {
    const whole = await part.ariaSnapshot();
    return whole.replaceAll(/am \d+\. \p{L}+ \d{4}/gu, 'am <Tag>').replaceAll(/\n *- \/placeholder: ""/g, '');
  }

  /** The texts that a screen reader gives after the name and the value. */
  async function described(field: Locator): Promise<(string | undefined)[]> {
    return field.evaluate((element) => {
      const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
      const root = element.getRootNode() as ShadowRoot;
      return ids.map((id) => root.getElementById(id)?.textContent.trim());
    });
  }
});
