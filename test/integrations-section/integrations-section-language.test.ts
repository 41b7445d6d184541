import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { catalogueAdapter, showSection } from '../support/fixtures/section-fixture.ts';

const english = page.getByRole('region', { name: 'Integrations' });
const german = page.getByRole('region', { name: 'Integrationen' });

describe('language', () => {
  it.for([
    ['en', 'Added on November 24, 2026', 'The client secret has expired.', 'Setup required'],
    ['en-GB', 'Added on 24 November 2026', 'The client secret has expired.', 'Setup required'],
    ['de', 'Hinzugefügt am 24. November 2026', 'Der geheime Clientschlüssel ist abgelaufen.', 'Setup ausstehend'],
    ['de_AT', 'Hinzugefügt am 24. November 2026', 'Der geheime Clientschlüssel ist abgelaufen.', 'Setup ausstehend'],
    ['fr', 'Ajoutée le 24 novembre 2026', 'The client secret has expired.', 'Configuration requise'],
    // There is no Luxembourgish: English, with English dates.
    ['lb', 'Added on November 24, 2026', 'The client secret has expired.', 'Setup required'],
    ['', 'Added on November 24, 2026', 'The client secret has expired.', 'Setup required'],
    ['not a language!', 'Added on November 24, 2026', 'The client secret has expired.', 'Setup required'],
  ] as const)(
    'is that of lang="%s": words, dates, and the texts of the host',
    async ([lang, added, reason, status]) => {
      await showSection(catalogueAdapter().adapter, lang);
      await expect.element(page.getByText(added)).toBeVisible();
      await expect.element(page.getByText(reason)).toBeVisible();
      await expect.element(page.getByText(status)).toBeVisible();
    },
  );

  it('says every status in words', async () => {
    const words = {
      en: ['Setup required', 'Error', 'Active', 'Pending', 'Paused'],
      de: ['Setup ausstehend', 'Fehler', 'Aktiv', 'Wartet auf Bestätigung', 'Pausiert'],
    };
    for (const lang of ['en', 'de'] as const) {
      const section = await showSection(catalogueAdapter().adapter, lang);
      for (const word of words[lang]) await expect.element(page.elementLocator(section).getByText(word)).toBeVisible();
    }
  });

  it('is one of its own for each of two sections on a page', async () => {
    const { adapter } = catalogueAdapter();
    await showSection(adapter, 'de');
    await showSection(adapter, 'en');
    await expect.element(german.getByRole('button', { name: '+ Neue hinzufügen' })).toBeVisible();
    await expect.element(english.getByRole('button', { name: '+ Add new' })).toBeVisible();
  });

  it('follows a change on an ancestor, and its own lang wins', async () => {
    const { adapter } = catalogueAdapter();
    const ancestor = await fixture(html`
      <div lang="en">
        <p><integrations-section account-id="100" .adapter=${adapter}></integrations-section></p>
        <integrations-section lang="en" account-id="100" .adapter=${adapter}></integrations-section>
      </div>
    `);
    await expect.element(english.nth(1)).toBeVisible();
    ancestor.setAttribute('lang', 'de');
    await expect.element(german).toBeVisible();
    await expect.element(german.getByRole('switch', { name: 'CM.com-Integration' })).toBeVisible();
    await expect.element(english.getByRole('switch', { name: 'CM.com integration' })).toBeVisible();
    ancestor.removeAttribute('lang');
    await expect.element(english.nth(1)).toBeVisible();
  });

  it('follows a change on the document', async () => {
    await fixture(
      html`<integrations-section account-id="100" .adapter=${catalogueAdapter().adapter}></integrations-section>`,
    );
    await expect.element(english).toBeVisible();
    document.documentElement.lang = 'de';
    await expect.element(german).toBeVisible();
  });

  it('follows a change outside the shadow root that it is in', async () => {
    const host = await fixture(html`<div lang="de"></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const inner = document.createElement('div');
    root.append(inner);
    const section = document.createElement('integrations-section');
    Object.assign(section, { accountId: '100', adapter: catalogueAdapter().adapter });
    inner.append(section);
    await expect.element(german).toBeVisible();
    host.setAttribute('lang', 'en');
    await expect.element(english).toBeVisible();
    inner.setAttribute('lang', 'de');
    await expect.element(german).toBeVisible();
  });

  it('is that of where it was moved to', async () => {
    const section = await fixture(
      html`<integrations-section account-id="100" .adapter=${catalogueAdapter().adapter}></integrations-section>`,
    );
    await expect.element(english).toBeVisible();
    (await fixture(html`<div lang="de"></div>`)).append(section);
    await expect.element(german).toBeVisible();
  });

  it('changes an open dialog, too, and keeps what was typed into it', async () => {
    const section = await showSection(catalogueAdapter().adapter);
    await page.getByRole('button', { name: 'Complete setup: CM.com' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Hotline');
    section.lang = 'de';
    await expect.element(page.getByRole('dialog', { name: 'CM.com-Konfiguration' })).toBeVisible();
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Hotline');
  });
});
