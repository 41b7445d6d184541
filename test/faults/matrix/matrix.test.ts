import { fixture, html } from '@open-wc/testing/pure';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createMemoryAdapter } from '../../../src/adapter/memory/memory-adapter.ts';
import { createRestAdapter } from '../../../src/adapter/rest/rest-adapter.ts';
import '../../../src/define.ts';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { APPLICATIONS } from '../../support/catalogue.ts';
import { FAULTS } from './faults.ts';
import { FaultyServer, type Fault } from './server.ts';

// Each cell is one operation in the state of the interface in which it happens, with one fault: what the person sees,
// what was sent, that nothing typed is lost and nothing doubled, and that the next try works.

const ACCOUNT = '100';
const TIMEOUT = 150;
const NAME = 'Typed by hand';
const TOKEN = '7c9e6679-canary-40de-944b-e07fc1f90ae7';
const CM: Integration = { id: 'cm', applicationId: 'cm.com', status: 'setup-required', version: '1' };

const button = (name: string | RegExp) => page.getByRole('button', { name });
const alert = page.getByRole('alert');
const dialog = page.getByRole('dialog');
const confirmation = page.getByRole('alertdialog');
const section = page.getByRole('region', { name: 'Integrations' });

let data: IntegrationsAdapter;
let server: FaultyServer;
let cells = 0;
let rejections: unknown[] = [];
const collect = (event: PromiseRejectionEvent): void => void rejections.push(event.reason);

beforeEach(() => {
  rejections = [];
  window.addEventListener('unhandledrejection', collect);
});

afterEach(() => {
  window.removeEventListener('unhandledrejection', collect);
  expect(rejections, 'a rejection that nobody handled').toEqual([]);
  expect(document.documentElement.outerHTML, 'a secret in the page').not.toContain('canary');
  cells += 1;
});

afterAll(() => console.info(`Fault matrix: ${cells} cells.`));

/** The section on an account with these integrations. */
async function show(integrations: readonly Integration[]): Promise<void> {
  data = createMemoryAdapter({
    applications: APPLICATIONS,
    integrations,
    testConfiguration: () => ({ result: 'passed' }),
    previewRemoval: () => ({ dependents: ['Call recording'] }),
  });
  server = new FaultyServer(data);
  await place();
}

async function place(): Promise<void> {
  // Each operation is looked at by itself: what the adapter tries again by itself, and live changes, have tests of
  // their own.
  const { subscribe: _subscribe, ...adapter } = createRestAdapter({
    baseUrl: '/api',
    fetch: server.fetch,
    retries: 0,
    timeout: TIMEOUT,
  });
  await fixture(
    html`<integrations-section account-id=${ACCOUNT} lang="en" .adapter=${adapter}></integrations-section>`,
  );
}

async function stored(): Promise<Integration[]> {
  return (await data.listIntegrations({ accountId: ACCOUNT })).items;
}

async function openSetUp(): Promise<void> {
  await show([CM]);
  await button('Complete setup: CM.com').click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill(NAME);
  await dialog.getByRole('textbox', { name: 'CM.com account ID' }).fill('0f8fad5b-d9cb-469f-a165-70867728950e');
  await dialog.getByLabelText('Product token').fill(TOKEN);
}

async function expectTyped(): Promise<void> {
  await expect.element(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue(NAME);
  await expect.element(dialog.getByLabelText('Product token')).toHaveValue(TOKEN);
}

describe.each(['listIntegrations', 'listApplications', 'getPermissions'] as const)(
  '%s, when the section loads',
  (operation) => {
    it.each(FAULTS)('$name', async (fault) => {
      data = createMemoryAdapter({ applications: APPLICATIONS, integrations: [CM] });
      server = new FaultyServer(data);
      server.break(operation, fault);
      await place();
      const isPart = fault.code === undefined && operation !== 'getPermissions';
      await expect.element(isPart ? section.getByText(/could not be read/) : alert).toBeVisible();
      expect(server.count(operation)).toBe(1);
      if (isPart) return expect.element(section.getByRole('listitem').filter({ hasText: 'CM.com' })).toBeVisible();
      await button('Try again').click();
      await expect.element(section.getByRole('switch', { name: 'CM.com integration' })).toBeVisible();
      expect(server.count(operation)).toBe(2);
    });
  },
);

describe('addIntegration, when Done is pressed in the picker', () => {
  it.each(FAULTS)('$name', async (fault) => {
    await show([]);
    await button('+ Add new').click();
    await button(/Add: CM\.com/).click();
    server.break('addIntegration', fault);
    await button('Done').click();
    if (!isFound(fault)) {
      await expect.element(alert.first()).toBeVisible();
      await expect.element(dialog).toBeVisible();
      expect(await stored()).toHaveLength(0);
      await button('Done').click();
    }
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(section.getByText('Setup required')).toBeVisible();
    expect(await stored()).toHaveLength(1);
    expect(new Set(server.keys).size).toBe(1);
  });
});

describe('configureIntegration, when Save is pressed in the set-up', () => {
  it.each(FAULTS)('$name', async (fault) => {
    await openSetUp();
    server.break('configureIntegration', fault);
    await button('Save').click();
    await expect.element(alert.first()).toBeVisible();
    await expectTyped();
    expect(server.count('configureIntegration')).toBe(1);
    // Whether it took effect, the section behind tells as it is; the dialog does not claim it, for nobody can see the
    // secret.
    expect((await stored())[0]?.status).toBe(fault.takesEffect ? 'active' : 'setup-required');
    await expect
      .poll(() => section.getByText('Active', { exact: true }).elements().length)
      .toBe(fault.takesEffect ? 1 : 0);
    await button('Save').last().click();
    await expect.element(dialog).not.toBeInTheDocument();
    const [integration] = await stored();
    expect(integration).toMatchObject({ status: 'active', name: NAME, version: '2' });
    // Nothing was doubled: a second effect would be a third version.
    expect(server.count('configureIntegration')).toBe(2);
    expect(new Set(server.keys).size).toBe(1);
  });
});

describe('removeIntegration, when the removal is confirmed', () => {
  it.each(FAULTS.filter(({ name }) => name !== 'a malformed item'))('$name', async (fault) => {
    await show([CM]);
    await section.getByRole('switch', { name: 'CM.com integration' }).click();
    server.break('removeIntegration', fault);
    await button('Remove integration').click();
    // An answer to a removal has no content that could be malformed.
    const isDone = isFound(fault) || fault.code === 'malformed';
    if (!isDone) {
      await expect.element(alert.first()).toBeVisible();
      await expect.element(confirmation).toBeVisible();
      expect(await stored()).toHaveLength(1);
      await button('Remove integration').click();
    }
    await expect.element(confirmation).not.toBeInTheDocument();
    expect(await stored()).toHaveLength(0);
    expect(new Set(server.keys).size).toBe(1);
  });
});

describe('testConfiguration, when the connection is tested', () => {
  it.each(FAULTS)('$name', async (fault) => {
    await openSetUp();
    server.break('testConfiguration', fault);
    await button('Test connection').click();
    const isField = fault.code === 'invalid';
    await expect
      .element(page.getByText(isField ? /could not be tested/ : /could not be tested|cannot test/).first())
      .toBeVisible();
    await expectTyped();
    expect((await stored())[0]?.status).toBe('setup-required');
    await button('Test connection').click();
    await expect.element(page.getByText('The connection works.')).toBeVisible();
    await expectTyped();
  });
});

describe('previewRemoval, when the confirmation opens', () => {
  // All that a preview can tell may be absent: an object without any of it is one.
  it.each(FAULTS.filter(({ name }) => name !== 'a malformed envelope'))('$name', async (fault) => {
    await show([CM]);
    server.break('previewRemoval', fault);
    await section.getByRole('switch', { name: 'CM.com integration' }).click();
    await expect.element(confirmation.getByText(/couldn’t be checked/)).toBeVisible();
    expect(server.count('previewRemoval')).toBe(1);
    await button('Remove integration').click();
    await expect.element(confirmation).not.toBeInTheDocument();
    expect(await stored()).toHaveLength(0);
  });
});

/**
 * Whether the list that is asked for after the fault shows that the write took effect, or that what was wanted is so.
 */
function isFound({ takesEffect }: Fault): boolean {
  return takesEffect;
}
