import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { IntegrationsError } from '../../src/model/errors.ts';
import { INTEGRATIONS } from '../support/catalogue.ts';
import { catalogueAdapter, eventsAt, showSection } from '../support/fixtures/section-fixture.ts';

const UUID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
const TOKEN = '9f1c7c0e-5a53-4a0f-8a53-0f6a3f1f2b11';
const [CM] = INTEGRATIONS as [(typeof INTEGRATIONS)[0]];
const button = (name: string) => page.getByRole('button', { name });
const heard: string[] = [];
const hear = ({ type }: Event) => void heard.push(type);

/** Fills CM.com's set-up in and saves it. */
async function configureCm(): Promise<void> {
  await button('Complete setup: CM.com').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Hotline');
  await page.getByLabelText('CM.com account ID').fill(UUID);
  await page.getByLabelText('Product token').fill(TOKEN);
  await button('Save').click();
}

/** Empties whatever it is given, and everything in it. */
function scramble(data: unknown): void {
  if (typeof data !== 'object' || data === null) return;
  Object.values(data).forEach(scramble);
  if (Array.isArray(data)) data.length = 0;
  else for (const name of Object.keys(data)) Reflect.set(data, name, 'ruined');
}

describe('events of its own', () => {
  it('tells the page of each load, with what was loaded', async () => {
    const control = catalogueAdapter();
    const release = control.hold('listIntegrations');
    const section = await showSection(control.adapter);
    const loads = eventsAt(section, 'integrations-loaded');
    const bubbled = eventsAt(section.parentElement!, 'integrations-loaded');
    release();
    await expect.poll(() => loads).toHaveLength(1);
    expect(loads[0]!.integrations).toEqual(INTEGRATIONS);
    expect(bubbled).toEqual(loads);
    expect([loads[0]!.cancelable, loads[0]!.composed]).toEqual([false, true]);
    await section.refresh();
    await expect.poll(() => loads).toHaveLength(2);
  });

  it('hands out copies: what a listener does to them changes nothing that is shown', async () => {
    const control = catalogueAdapter();
    const section = await showSection(control.adapter);
    const ruin = (event: Event): void => {
      const { integrations, integration, error } = event as unknown as Record<string, unknown>;
      for (const data of [integrations, integration, (error as IntegrationsError | undefined)?.fieldErrors])
        scramble(data);
    };
    const types = ['integrations-loaded', 'integration-added', 'integration-configured', 'integrations-error'];
    for (const type of types) section.addEventListener(type, ruin);
    const before = JSON.stringify(INTEGRATIONS);
    await section.refresh();
    await expect.poll(() => page.getByRole('listitem').elements()).toHaveLength(INTEGRATIONS.length);
    await configureCm();
    await expect.element(page.getByText('Hotline', { exact: true })).toBeVisible();
    await section.refresh();
    expect(page.getByRole('listitem').elements()).toHaveLength(INTEGRATIONS.length);
    await expect.element(page.getByText('Hotline', { exact: true })).toBeVisible();
    expect(JSON.stringify(INTEGRATIONS)).toBe(before);
  });

  it('tells it of an account that cannot hold any, too: there are none', async () => {
    const permissions = { supported: 'No.', add: 'No.', configure: 'No.', remove: 'No.' };
    const section = await showSection(undefined);
    const loads = eventsAt(section, 'integrations-loaded');
    section.adapter = catalogueAdapter({ permissions }).adapter;
    await expect.poll(() => loads.map(({ integrations }) => integrations)).toEqual([[]]);
  });

  it('does not tell it after a failure, which is an event with operation and error', async () => {
    const control = catalogueAdapter();
    const section = await showSection(control.adapter);
    await expect.element(page.getByRole('list')).toBeVisible();
    const loads = eventsAt(section, 'integrations-loaded');
    const errors = eventsAt(section.parentElement!, 'integrations-error');
    control.fail('listIntegrations', 'rate-limited', { retryAfter: 7 });
    await section.refresh();
    expect(loads).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]!.operation).toBe('listIntegrations');
    expect(errors[0]!.error).toBeInstanceOf(IntegrationsError);
    expect(errors[0]!.error).toMatchObject({ code: 'rate-limited', retryAfter: 7 });
    expect(errors[0]!.cancelable).toBe(false);
  });
});

describe('events of what it renders', () => {
  beforeEach(() => {
    heard.length = 0;
    for (const type of ['open', 'close']) document.addEventListener(type, hear, true);
  });
  afterEach(() => {
    for (const type of ['open', 'close']) document.removeEventListener(type, hear, true);
  });

  it('lets additions out, and keeps open and close to itself', async () => {
    const control = catalogueAdapter({ integrations: [] });
    await showSection(control.adapter);
    const adding = eventsAt(document.body, 'integration-adding');
    const added = eventsAt(document.body, 'integration-added');
    await button('+ Add new').click();
    await button('Add: CM.com').click();
    await button('Done').click();
    await expect.poll(() => added).toHaveLength(1);
    expect(adding.map(({ applicationId, cancelable }) => [applicationId, cancelable])).toEqual([['cm.com', true]]);
    expect(added[0]!.integration).toMatchObject({ applicationId: 'cm.com', status: 'setup-required' });
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(heard).toEqual([]);
  });

  it('lets set-ups out, without the secret', async () => {
    await showSection(catalogueAdapter({ integrations: [CM] }).adapter);
    const configuring = eventsAt(document.body, 'integration-configuring');
    const configured = eventsAt(document.body, 'integration-configured');
    await configureCm();
    await expect.poll(() => configured).toHaveLength(1);
    expect(configuring.map(({ integrationId, cancelable }) => [integrationId, cancelable])).toEqual([[CM.id, true]]);
    expect(configured[0]!.integration).toMatchObject({ id: CM.id, status: 'active', name: 'Hotline' });
    expect(JSON.stringify([...configuring, ...configured])).not.toContain(TOKEN);
    expect(JSON.stringify(configured[0]!.integration)).not.toContain(TOKEN);
    expect(heard).toEqual([]);
  });

  it('lets removals out, from the section and from the panel', async () => {
    await showSection(catalogueAdapter({ integrations: INTEGRATIONS.slice(0, 3) }).adapter);
    const removing = eventsAt(document.body, 'integration-removing');
    const removed = eventsAt(document.body, 'integration-removed');
    await page.getByRole('switch', { name: 'CM.com integration' }).click();
    await button('Remove integration').click();
    await expect.poll(() => removed.map(({ integrationId }) => integrationId)).toEqual(['i-cm']);

    await button('+ Add new').click();
    await page.getByRole('dialog').getByRole('switch', { name: 'Single sign-on integration' }).click();
    await button('Remove integration').click();
    await expect.poll(() => removed.map(({ integrationId }) => integrationId)).toEqual(['i-cm', 'i-sso']);
    expect(removing.map(({ integrationId, cancelable }) => [integrationId, cancelable])).toEqual([
      ['i-cm', true],
      ['i-sso', true],
    ]);
    expect(removed.map(({ cancelable }) => cancelable)).toEqual([false, false]);
    expect(heard).toEqual([]);
  });

  it('lets failures out, with the operation, and no secret in them', async () => {
    const control = catalogueAdapter({ integrations: [CM] });
    control.fail('configureIntegration', 'invalid', { fieldErrors: { productToken: `${TOKEN} is wrong.` } });
    await showSection(control.adapter);
    const errors = eventsAt(document.body, 'integrations-error');
    await configureCm();
    await expect.poll(() => errors).toHaveLength(1);
    expect([errors[0]!.operation, errors[0]!.error.code]).toEqual(['configureIntegration', 'invalid']);
    expect(JSON.stringify([errors[0]!.error, errors[0]!.error.fieldErrors, errors[0]!.error.cause])).not.toContain(
      TOKEN,
    );
  });

  it('hands over to a page that cancels', async () => {
    const control = catalogueAdapter({ integrations: [CM] });
    const section = await showSection(control.adapter);
    const prevent = (event: Event) => event.preventDefault();
    for (const type of ['integration-adding', 'integration-configuring', 'integration-removing']) {
      section.addEventListener(type, prevent);
    }
    await button('+ Add new').click();
    await button('Add: Directory sync').click();
    await button('Done').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();

    await page.getByRole('switch', { name: 'CM.com integration' }).click();
    await button('Remove integration').click();
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
    await expect.element(page.getByRole('switch', { name: 'CM.com integration' })).toBeChecked();

    await configureCm();
    const operations = new Set(control.calls.map(({ operation }) => operation));
    expect([...operations].filter((operation) => !/^(list|get)/.test(operation))).toEqual([]);
  });
});
