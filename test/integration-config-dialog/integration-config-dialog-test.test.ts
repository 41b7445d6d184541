import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { de } from '../../src/localization/tables/de.ts';
import '../../src/localization/locales/de.ts';
import { enDeferred } from '../../src/localization/tables/en-deferred.ts';
import type { ConfigurationTest } from '../../src/model/configuration/configuration-test.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';
import {
  alert,
  button,
  expectClosed,
  expectFocus,
  field,
  fillCm,
  GUID,
  openCm,
  openDialog,
  saveButton,
  sent,
  TOKEN,
  type OpenDialog,
} from '../elements/config-dialog.ts';

const test = () => button('Test connection');
const result = () => document.querySelector('cm-config-dialog')?.shadowRoot?.querySelector('[part~="test-result"]');
const resultText = () => result()?.textContent?.replace(/\s+/g, ' ').trim();

async function openTesting(found: ConfigurationTest, lang = 'en'): Promise<OpenDialog> {
  return openCm({ control: catalogueAdapter({ testConfiguration: () => found }), lang });
}

afterEach(() => expect(document.body.outerHTML).not.toContain(TOKEN));

describe('a test of the connection', () => {
  it('is there only where the adapter can make one', async () => {
    await openDialog();
    expect(test().elements()).toHaveLength(0);
  });

  it.each([
    [{ result: 'passed' }, 'status', 'The connection works.'],
    [{ result: 'failed' }, 'alert', `${enDeferred.connectionFails} ${enDeferred.connectionFailsSave}`],
    [
      { result: 'failed', reason: { en: 'The token is wrong.' } },
      'alert',
      `${enDeferred.connectionFails} The token is wrong.`,
    ],
    [{ result: 'unknown' }, 'status', `${enDeferred.connectionNotTested} ${enDeferred.connectionNotTestable}`],
    [{ result: 'unknown', reason: 'No way there.' }, 'status', `${enDeferred.connectionNotTested} No way there.`],
  ] as const)('says in words what it found: %o', async (found, role, text) => {
    const opened = await openTesting(found);
    await fillCm();
    await test().click();
    await expect.poll(resultText).toBe(text);
    expect(result()?.role).toBe(role);
    expect(sent(opened)).toEqual([]);
    await saveButton().click();
    await expectClosed(opened);
  });

  it('speaks German', async () => {
    await openTesting({ result: 'failed', reason: { de: 'Das Token ist falsch.', en: 'x' } }, 'de');
    await field('Name').fill('A');
    await field('CM.com-Konto-ID').fill(GUID);
    await field('Produkt-Token').fill(TOKEN);
    await button('Verbindung testen').click();
    await expect.poll(resultText).toBe(`${de.connectionFails} Das Token ist falsch.`);
  });

  it('checks the fields first', async () => {
    const opened = await openTesting({ result: 'passed' });
    await test().click();
    await expectFocus(field('Name'));
    expect(opened.control.callsOf('testConfiguration')).toEqual([]);
  });

  it('sends what was entered, cleaned, and stores nothing', async () => {
    const opened = await openTesting({ result: 'passed' });
    await fillCm();
    await field('Product token').fill(`  "${TOKEN}" `);
    await test().click();
    await expect.poll(resultText).toBe('The connection works.');
    const [call] = opened.control.callsOf('testConfiguration');
    expect(call?.argument).toMatchObject({
      accountId: '100',
      integrationId: 'i-cm',
      configuration: { accountId: GUID, productToken: TOKEN },
    });
    const { items } = await opened.control.adapter.listIntegrations({ accountId: '100' });
    expect(items[0]).toMatchObject({ status: 'setup-required', version: '1' });
  });

  it('shows at its field what is wrong with it, with the focus there', async () => {
    const opened = await openTesting({ result: 'failed', fieldErrors: { productToken: `Not known: ${TOKEN}` } });
    await fillCm();
    await test().click();
    await expectFocus(field('Product token'));
    await expect.element(alert('The server does not accept this value.')).toBeVisible();
    await saveButton().click();
    await expectClosed(opened);
  });

  it('holds until something else is entered', async () => {
    await openTesting({ result: 'passed' });
    await fillCm();
    await test().click();
    await expect.poll(resultText).toBe('The connection works.');
    await field('Name').fill('Another');
    await expect.poll(result).toBeNull();
  });

  it('forbids to save only where the adapter says so, and until something else is entered', async () => {
    const opened = await openTesting({ result: 'failed', blocksSaving: true });
    await fillCm();
    await test().click();
    await expect.element(saveButton()).toHaveAttribute('aria-disabled', 'true');
    await field('Name').click();
    await userEvent.keyboard('{Enter}');
    expect(sent(opened)).toEqual([]);
    await field('Name').fill('Another');
    await expect.element(saveButton()).toHaveAttribute('aria-disabled', 'false');
  });

  it('is made once at a time, and is not waited for by who saves', async () => {
    const opened = await openTesting({ result: 'failed' });
    await fillCm();
    const release = opened.control.hold('testConfiguration');
    await test().click();
    await expect.element(test()).toHaveAttribute('aria-disabled', 'true');
    await test().click({ force: true });
    await saveButton().click();
    await expectClosed(opened);
    release();
    expect(opened.control.callsOf('testConfiguration').length).toBeLessThanOrEqual(1);
  });

  it('says nothing after the dialog was closed and opened again', async () => {
    const opened = await openTesting({ result: 'failed' });
    await fillCm();
    const release = opened.control.hold('testConfiguration');
    await test().click();
    opened.element.close();
    await opened.element.updateComplete;
    opened.element.show();
    release();
    await expect.poll(() => opened.control.callsOf('testConfiguration')).toHaveLength(1);
    await opened.element.updateComplete;
    expect(result()).toBeNull();
  });

  it.each(['network', 'timeout', 'rate-limited', 'malformed'] as const)(
    'that fails with %s says so, and can be made again',
    async (code) => {
      const opened = await openTesting({ result: 'passed' });
      const failures = eventsAt(document.body, 'integrations-error');
      await fillCm();
      opened.control.fail('testConfiguration', code);
      await test().click();
      await expect.poll(resultText).toContain('The connection could not be tested.');
      expect(failures).toMatchObject([{ operation: 'testConfiguration', error: { code } }]);
      await test().click();
      await expect.poll(resultText).toBe('The connection works.');
    },
  );

  it('whose answer makes no sense is a failed one', async () => {
    const opened = await openTesting({ result: 'passed' });
    await fillCm();
    opened.control.answer('testConfiguration', () => ({ result: 'maybe' }));
    await test().click();
    await expect.poll(resultText).toContain(enDeferred.connectionNotTested);
  });
});
