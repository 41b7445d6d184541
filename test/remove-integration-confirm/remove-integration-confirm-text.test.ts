import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import { describedBy, openRemoval } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { anyDialog, cancel, dialog, remove } from './locators.ts';
import '../../src/integrations-context/define.ts';

afterEach(() => page.viewport(1280, 800));

describe('text', () => {
  it('names the application and the account, the consequences, and what stays at the third party', async () => {
    await openRemoval(catalogueAdapter());
    await expect.element(dialog).toBeVisible();
    expect(describedBy(dialog)).toBe(
      'The CM.com integration will be removed from account 100. Its configuration will be deleted. ' +
        'Nobody can send messages then. ' +
        'Removing does not revoke the credentials at CM.com. Revoke them there if they are no longer needed.',
    );
  });

  it('says the same in German', async () => {
    await openRemoval(catalogueAdapter(), 'i-cm', 'de');
    const german = page.getByRole('alertdialog', { name: 'CM.com-Integration entfernen' });
    await expect.element(german).toBeVisible();
    expect(describedBy(german)).toBe(
      'Die CM.com-Integration wird aus dem Konto 100 entfernt. Die Konfiguration wird gelöscht. ' +
        'Niemand kann dann Nachrichten senden. ' +
        'Die Zugangsdaten bleiben bei CM.com gültig. Widerrufen Sie sie dort, wenn sie nicht mehr gebraucht werden.',
    );
    await expect.element(page.getByRole('button', { name: 'Integration entfernen' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Abbrechen' })).toBeVisible();
  });

  it('tells one of several integrations of an application by its name', async () => {
    await openRemoval(catalogueAdapter(), 'i-teams');
    const teams = page.getByRole('alertdialog', { name: 'Remove Microsoft Teams integration' });
    await expect.element(teams).toBeVisible();
    expect(describedBy(teams)).toMatch(/^The integration “Support” will be removed from account 100\./);
  });

  it('does not speak of credentials at a third party where there is none', async () => {
    await openRemoval(catalogueAdapter(), 'i-gateway');
    const gateway = page.getByRole('alertdialog', { name: 'Remove CloudLink Gateway integration' });
    await expect.element(gateway).toBeVisible();
    expect(describedBy(gateway)).toBe(
      'The CloudLink Gateway integration will be removed from account 100. Its configuration will be deleted.',
    );
  });

  it('names an application that is not in the catalogue any more by its identifier', async () => {
    await openRemoval(catalogueAdapter({ applications: APPLICATIONS.slice(1) }));
    await expect.element(page.getByRole('alertdialog', { name: 'Remove cm.com integration' })).toBeVisible();
  });

  it('follows the language while it is open', async () => {
    const confirmation = await openRemoval(catalogueAdapter());
    await expect.element(dialog).toBeVisible();
    confirmation.lang = 'de';
    await expect.element(page.getByRole('alertdialog', { name: 'CM.com-Integration entfernen' })).toBeVisible();
    confirmation.lang = 'en';
    await expect.element(dialog).toBeVisible();
  });

  it('shows markup as text, and long names without scrolling sideways at 320 px', async () => {
    const long = 'Integrationsverwaltungsdienstleistungsplattform'.repeat(3);
    const name = `<img src=x onerror="document.title=1"> <b>${long}</b>`;
    const applications = [{ ...APPLICATIONS[0]!, name, removalNotice: `<script>1</script> ${long}` }];
    await openRemoval(catalogueAdapter({ applications, integrations: [{ ...INTEGRATIONS[0]!, name }] }));
    await page.viewport(320, 640);
    const element = anyDialog.element();
    await expect.element(page.getByText('<script>1</script>', { exact: false })).toBeVisible();
    expect(element.querySelector('img, b, script')).toBeNull();
    expect(element.getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
    expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth);
    for (const box of element.querySelectorAll('*')) {
      const what = box.outerHTML.slice(0, 80);
      expect(box.getBoundingClientRect().right, what).toBeLessThanOrEqual(innerWidth);
      if (getComputedStyle(box).overflowX === 'auto') expect(box.scrollWidth, what).toBe(box.clientWidth);
    }
    await expect.element(cancel).toBeInViewport();
    await expect.element(remove).toBeInViewport();
  });
});
