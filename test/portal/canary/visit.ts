import type { Route } from 'playwright';
import { expect } from 'vitest';
import type { Integration } from '../../../src/model/integration.ts';
import { type CmServer } from '../../demo/support/cm-server.ts';
import { CM, type PortalPage } from '../support/portal-page.ts';
import { ACCOUNTS, type PortalServer } from '../support/server.ts';
import { createCanary } from './canary.ts';
import type { SecretSearch } from './search.ts';

/** The account on which everything happens. */
export const ACCOUNT = ACCOUNTS.empty;
const CONFIGURATION = '**/api/accounts/*/integrations/*/configuration';

/** What is answered in the server's place. */
export type Answer = Parameters<Route['fulfill']>[0];

/** One way that a secret goes: the portal with CM.com on an account, and a secret of its own. */
export class Visit {
  readonly secret = createCanary();
  readonly otherAccount = ACCOUNTS.busy;
  readonly portal: PortalPage;
  readonly server: PortalServer;
  readonly cm: CmServer;
  readonly search: SecretSearch;

  constructor(portal: PortalPage, server: PortalServer, cm: CmServer, search: SecretSearch) {
    this.portal = portal;
    this.server = server;
    this.cm = cm;
    this.search = search;
  }

  /**
   * Leaves the account with nothing but CM.com, set up with a stored secret or not, and the page as it is when it was
   * loaded.
   */
  async begin(state: 'added' | 'set up'): Promise<void> {
    await this.server.empty(ACCOUNT);
    await this.server.add(ACCOUNT, 'cm.com');
    if (state === 'set up') await this.storeElsewhere({ productToken: createCanary() });
    await this.portal.page.goto(`${this.server.url}/?account=${ACCOUNT}`);
    await this.portal.loaded();
  }

  /** The integration as the server has it. */
  async integration(): Promise<Integration> {
    const [integration] = await this.server.integrations(ACCOUNT);
    if (!integration) throw new Error('The account has no integration.');
    return integration;
  }

  /** Lets somebody else store a configuration. */
  async storeElsewhere(values: Record<string, string>): Promise<void> {
    const { id } = await this.integration();
    const configuration = { name: CM.name, accountId: CM.accountId, ...values };
    const response = await this.server.send('PUT', `/accounts/${ACCOUNT}/integrations/${id}/configuration`, {
      configuration,
    });
    expect(response.status).toBe(200);
  }

  /** Opens the set-up and fills it in, with the secret as it is pasted. */
  async fillIn(pasted = this.secret): Promise<void> {
    await this.openSetUp();
    await this.portal.field('name').fill(CM.name);
    await this.portal.field('accountId').fill(CM.accountId);
    await this.type(pasted);
  }

  /** Opens the set-up. */
  async openSetUp(): Promise<void> {
    await this.portal.completeSetup.or(this.portal.edit).click();
    await this.portal.configuration.waitFor();
  }

  /** Types a secret as a keyboard does: no script of the test in the page ever holds it. */
  async type(text = this.secret): Promise<void> {
    await this.portal.field('token').focus();
    await this.portal.page.keyboard.insertText(text);
  }

  /** Saves; and waits until it is done. */
  async save(): Promise<void> {
    await this.portal.save.click();
    await this.portal.configuration.waitFor({ state: 'hidden' });
  }

  /** Saves; and waits until the dialog or a field of it says that this failed. */
  async saveInVain(): Promise<void> {
    await this.portal.save.click();
    await this.portal.alerts(this.portal.configuration).first().waitFor();
  }

  /** Presses the button that tests what was entered, and waits for what it finds. */
  async test(text: string | RegExp): Promise<void> {
    await this.button('Verbindung testen').click();
    await this.portal.configuration.getByText(text).first().waitFor();
  }

  /** Gives up what was typed. */
  async discard(): Promise<void> {
    await this.portal.page.keyboard.press('Escape');
    await this.portal.question.getByRole('button', { name: this.portal.words.discard, exact: true }).click();
    await this.portal.configuration.waitFor({ state: 'hidden' });
  }

  /** A button of the set-up. */
  button(name: string | RegExp) {
    return this.portal.configuration.getByRole('button', { name });
  }

  /**
   * Lets every write of a configuration, or every test of one, be answered in the server's place until the end of
   * `during`.
   */
  async instead(
    which: 'save' | 'test',
    how: (route: Route) => Promise<void>,
    during: () => Promise<void>,
  ): Promise<void> {
    const address = which === 'save' ? CONFIGURATION : `${CONFIGURATION}/test`;
    await this.portal.page.route(address, how);
    await during();
    await this.portal.page.unroute(address, how);
  }

  /** Looks while the secret stands in its field. */
  async look(): Promise<void> {
    expect(await this.portal.field('token').inputValue()).not.toBe('');
    expect(await this.search.whileTyped()).toEqual([]);
  }

  /** Asks CM.com for what is stored, and compares: that it is the secret is the proof that it has arrived. */
  async expectStored(secret = this.secret, values: Record<string, string> = {}): Promise<void> {
    const { id } = await this.integration();
    const configuration = { name: CM.name, accountId: CM.accountId, ...values };
    await this.server.send('POST', `/accounts/${ACCOUNT}/integrations/${id}/configuration/test`, { configuration });
    expect(this.cm.requests.at(-1)?.[2]).toBe(secret);
  }
}
