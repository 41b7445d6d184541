import { type Browser, chromium, type Locator } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { CATALOGUE } from '../../demo/server/catalogue/catalogue.ts';
import { type Application, fieldsOf } from '../../src/model/application.ts';
import type { Field } from '../../src/model/fields/field.ts';
import { textIn } from '../../src/model/text.ts';
import { findChromium } from '../support/browsers.ts';
import { CM, PortalPage } from './support/portal-page.ts';
import { ACCOUNTS, PortalServer } from './support/server.ts';

/** What is entered, by the name of the field. */
const ENTRIES: Record<string, string> = {
  accountId: CM.accountId,
  productToken: CM.token,
  tenantId: '72f988bf-86f1-41af-91ab-2d7cd011db47',
  clientId: '9c5b94b1-35ad-49bb-b118-8e8fc24abf80',
  clientSecret: 'x8Q~applications-test-secret',
  signInUrl: 'https://login.example/saml',
  entityId: 'https://login.example/entity',
  signingCertificate: '-----BEGIN CERTIFICATE-----\nMIIC8DCCAdigAwIBAgIQc\n-----END CERTIFICATE-----',
};
const APPLICATIONS = CATALOGUE.map(({ application }) => application).filter(
  (application) => fieldsOf(application).length > 0,
);
const WORDS = {
  en: { more: 'More actions', pause: 'Pause', active: 'Active', paused: 'Paused', stored: 'A value is stored.' },
  de: {
    more: 'Weitere Aktionen',
    pause: 'Pausieren',
    active: 'Aktiv',
    paused: 'Pausiert',
    stored: 'Ein Wert ist gespeichert.',
  },
};

describe.for(['en', 'de'] as const)('every application of the catalogue with a form of its own (%s)', (language) => {
  const words = WORDS[language];
  let browser: Browser;
  let server: PortalServer;
  let portal: PortalPage;
  let dialog: Locator;

  beforeAll(async () => {
    [browser, server] = await Promise.all([
      chromium.launch(await findChromium()),
      PortalServer.start(inject('seededFolder')),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });
  beforeEach(async () => {
    await server.empty(ACCOUNTS.empty);
  });

  it.for(APPLICATIONS.map((application) => [application.id, application] as const))(
    '%s is set up, and edited afterwards',
    async ([id, application]) => {
      await server.add(ACCOUNTS.empty, id);
      await open();
      await setUp(application, 'Main');
      await portal.rows.filter({ hasText: words.active }).waitFor();

      await button(portal.words.edit, application).click();
      for (const field of fieldsOf(application)) await expectStored(field, 'Main');
      const [text] = fieldsOf(application).filter(({ type }) => type === 'text' || type === 'url');
      if (!text) throw new Error('There is nothing to edit.');
      const edited = text.name === 'name' ? 'Other' : `${ENTRIES[text.name]}/other`;
      await place(text).fill(edited);
      await save();
      const [integration] = await server.integrations(ACCOUNTS.empty);
      expect(integration).toMatchObject({ status: 'active', configuration: { values: { [text.name]: edited } } });
      const secrets = fieldsOf(application).filter(({ type }) => type === 'secret');
      expect(integration?.configuration?.secrets).toEqual(secrets.map(({ name }) => name));
    },
  );

  it('two of one application stand side by side, and one is paused', async () => {
    const teams = APPLICATIONS.find(({ multiple }) => multiple);
    if (!teams) throw new Error('No application can be there twice.');
    for (const name of ['North', 'South']) {
      await server.add(ACCOUNTS.empty, teams.id);
      await open();
      await setUp(teams, name);
    }
    await portal.section.getByRole('button', { name: new RegExp(`^${words.more}: .*South`) }).click();
    await portal.section.getByRole('menuitem', { name: words.pause }).click();
    await portal.rows.filter({ hasText: 'South' }).filter({ hasText: words.paused }).waitFor();
    expect(await portal.rows.filter({ hasText: 'North' }).innerText()).toContain(words.active);
    const stored = await server.integrations(ACCOUNTS.empty);
    expect(stored.map(({ name, status }) => [name, status])).toEqual([
      ['North', 'active'],
      ['South', 'paused'],
    ]);
  });

  async function open(): Promise<void> {
    await portal?.page.context().close();
    portal = await PortalPage.open(browser, server, language, ACCOUNTS.empty);
    dialog = portal.page.getByRole('dialog');
  }

  function button(action: string, { name }: Application): Locator {
    return portal.section.getByRole('button', { name: new RegExp(`^${action}: ${textIn(name, language)}`) });
  }

  async function setUp(application: Application, name: string): Promise<void> {
    await button(portal.words.completeSetup, application).click();
    for (const field of fieldsOf(application)) {
      if (field.type === 'readonly-copy') expect(await place(field).inputValue()).toContain(ACCOUNTS.empty);
      else if (field.type === 'checkbox') await place(field).check();
      else await place(field).fill(field.name === 'name' ? name : (ENTRIES[field.name] ?? ''));
    }
    await save();
  }

  async function save(): Promise<void> {
    await dialog.getByRole('button', { name: portal.words.save, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async function expectStored(field: Field, name: string): Promise<void> {
    if (field.type === 'checkbox') expect(await place(field).isChecked()).toBe(true);
    else if (field.type === 'secret') {
      expect(await place(field).inputValue()).toBe('');
      await dialog.getByText(words.stored).first().waitFor();
    } else if (field.type !== 'readonly-copy')
      expect(await place(field).inputValue()).toBe(field.name === 'name' ? name : ENTRIES[field.name]);
  }

  function place({ label, type }: Field): Locator {
    const name = textIn(label, language);
    return type === 'checkbox' ? dialog.getByRole('checkbox', { name }) : dialog.getByLabel(name, { exact: true });
  }
});
