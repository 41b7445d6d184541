import type { Page } from 'playwright';
import type { PortalPage } from './portal-page.ts';
import { ACCOUNTS } from './server.ts';

/** Looks at the page in the state that the name tells. */
export type Visit = (state: string) => Promise<void>;

const INTEGRATIONS = '**/api/accounts/*/integrations';
const ACCOUNT_LIST = '**/api/accounts';

/** Brings the portal into each of its visible states, one after the other, and leaves the database as it was. */
export async function visitStates(portal: PortalPage, visit: Visit): Promise<void> {
  await visitAccounts(portal, visit);
  await visitFailures(portal, visit);
  await visitPicker(portal, visit);
  await visitConfiguration(portal, visit);
  await visitRemoval(portal, visit);
  await visitOtherApplications(portal, visit);
}

async function visitAccounts(portal: PortalPage, visit: Visit): Promise<void> {
  for (const [state, account] of Object.entries(ACCOUNTS)) {
    await portal.chooseAccount(account);
    await portal.loaded();
    await visit(`account: ${state}`);
  }
}

async function visitFailures(portal: PortalPage, visit: Visit): Promise<void> {
  const { page } = portal;
  const hold = Promise.withResolvers<void>();
  await page.route(INTEGRATIONS, async (route) => {
    await hold.promise;
    await route.abort();
  });
  await portal.chooseAccount(ACCOUNTS.empty);
  await page.locator('integrations-section .skeleton').first().waitFor();
  await visit('account: loading');
  hold.resolve();
  await portal.alerts().waitFor();
  await visit('account: not loaded');
  await page.unroute(INTEGRATIONS);
  await page.route(ACCOUNT_LIST, (route) => route.abort());
  await page.reload();
  await page.getByRole('main').getByRole('alert').waitFor();
  await visit('accounts: not loaded');
  await page.unroute(ACCOUNT_LIST);
  await page.getByRole('button', { name: portal.words.retry }).click();
  await portal.loaded();
}

async function visitPicker(portal: PortalPage, visit: Visit): Promise<void> {
  const { page } = portal;
  await portal.addNew.click();
  await portal.picker.waitFor();
  await visit('picker');
  await portal.picker.getByRole('tab', { name: 'Mitel' }).click();
  await visit('picker: first-party');
  await portal.picker.getByRole('searchbox').fill('xyz');
  await visit('picker: nothing found');
  await portal.picker.getByRole('searchbox').fill('');
  await portal.picker.getByRole('tab', { name: portal.words.thirdParty }).click();
  await portal.add.click();
  await visit('picker: chosen');
  await failing(page, INTEGRATIONS, 'POST', async () => {
    await portal.done.click();
    await portal.alerts(portal.picker).waitFor();
    await visit('picker: not added');
  });
  await portal.done.click();
  await portal.picker.waitFor({ state: 'hidden' });
  await visit('account: setup required');
}

async function visitConfiguration(portal: PortalPage, visit: Visit): Promise<void> {
  await portal.completeSetup.click();
  await portal.configuration.waitFor();
  await visit('configuration');
  await portal.save.click();
  await portal.alerts(portal.configuration).first().waitFor();
  await visit('configuration: fields missing');
  await portal.fillConfiguration();
  await portal.field('accountId').fill('100200300');
  await portal.field('token').fill('no GUID');
  await portal.field('name').focus();
  await visit('configuration: error and warning');
  await portal.page.keyboard.press('Escape');
  await portal.question.waitFor();
  await visit('configuration: discard?');
  await portal.question.getByRole('button', { name: portal.words.keepEditing }).click();
  await portal.fillConfiguration();
  await portal.configuration.getByRole('button', { name: portal.words.show }).click();
  await failing(portal.page, `${INTEGRATIONS}/*/configuration`, 'PUT', async () => {
    await portal.save.click();
    await portal.alerts(portal.configuration).waitFor();
    await visit('configuration: not saved');
  });
  await portal.save.click();
  await portal.configuration.waitFor({ state: 'hidden' });
  await portal.edit.click();
  await portal.configuration.waitFor();
  await visit('configuration: secret stored');
  await portal.page.keyboard.press('Escape');
  await portal.configuration.waitFor({ state: 'hidden' });
}

async function visitRemoval(portal: PortalPage, visit: Visit): Promise<void> {
  await portal.switch.click();
  await portal.removal.waitFor();
  await visit('removal');
  await portal.page.route(INTEGRATIONS, (route) => route.abort());
  await failing(portal.page, `${INTEGRATIONS}/*`, 'DELETE', async () => {
    await portal.remove.click();
    await portal.alerts(portal.removal).waitFor();
    await visit('removal: failed');
    await portal.page.keyboard.press('Escape');
    await portal.removal.waitFor({ state: 'hidden' });
    await visit('account: out of date');
  });
  await portal.page.unroute(INTEGRATIONS);
  await portal.switch.click();
  await portal.remove.click();
  await portal.removal.waitFor({ state: 'hidden' });
}

async function visitOtherApplications(portal: PortalPage, visit: Visit): Promise<void> {
  const { page, words } = portal;
  await portal.chooseAccount(ACCOUNTS.busy);
  await portal.switch.waitFor();
  const dialogs = page.getByRole('dialog');
  for (const application of ['Microsoft Teams .+', 'Single sign-on']) {
    await portal.section.getByRole('button', { name: new RegExp(`^${words.edit}: ${application}`, 'i') }).click();
    await dialogs.getByRole('textbox').first().waitFor();
    await visit(`configuration: ${application}`);
    await page.keyboard.press('Escape');
    await dialogs.waitFor({ state: 'hidden' });
  }
  await portal.addNew.click();
  await portal.picker.getByRole('switch', { name: words.switch }).waitFor();
  await visit('picker: on the account');
  await portal.picker.getByRole('switch', { name: words.switch }).click();
  await portal.removal.waitFor();
  await visit('picker: removal');
  await page.keyboard.press('Escape');
  await portal.removal.waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await portal.picker.waitFor({ state: 'hidden' });
}

/** Lets no request of the method through while the function runs. */
async function failing(page: Page, address: string, method: string, run: () => Promise<void>): Promise<void> {
  await page.route(address, (route) => (route.request().method() === method ? route.abort() : route.fallback()));
  await run();
  await page.unroute(address);
}
