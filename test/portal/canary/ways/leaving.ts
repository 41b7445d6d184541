import type { Visit } from '../visit.ts';
import type { Way } from './ways.ts';

/** The secret is typed and never saved. */
export const LEAVING: readonly Way[] = [
  way('typed and discarded', async (visit) => visit.discard()),
  way('typed, nearly discarded, and discarded', async (visit) => {
    const { portal } = visit;
    await visit.button(portal.words.cancel).click();
    await portal.question.getByRole('button', { name: portal.words.keepEditing, exact: true }).click();
    await visit.look();
    await visit.discard();
  }),
  way('typed and closed by the host', async ({ portal }) => {
    await portal.page
      .locator('cm-config-dialog')
      .evaluate((dialog) => (dialog as HTMLElement & { close(): void }).close());
    await portal.configuration.waitFor({ state: 'hidden' });
  }),
  way('typed and taken out again', async (visit) => {
    await visit.portal.field('token').fill('');
    await visit.discard();
  }),
  way('typed before the element is removed', async ({ portal }) => {
    await portal.page.locator('integrations-section').evaluate((section) => section.remove());
    await portal.configuration.waitFor({ state: 'detached' });
  }),
  way('typed before the element is moved, and discarded', async (visit) => {
    const section = visit.portal.page.locator('integrations-section');
    await section.evaluate((element) => element.ownerDocument.querySelector('main')?.prepend(element));
    await visit.look();
    await visit.discard();
  }),
  way('typed before the account is changed', async (visit) => {
    const { portal, otherAccount } = visit;
    await portal.page
      .locator('integrations-section')
      .evaluate((section, id) => section.setAttribute('account-id', id), otherAccount);
    // The dialog stays with its account, to be read until its input is discarded.
    await portal.field('token').and(portal.page.locator('[readonly]')).waitFor();
    await visit.look();
    await visit.discard();
  }),
  way('typed before the language is changed, and discarded', async (visit) => {
    const { page } = visit.portal;
    await page.getByRole('button', { name: 'English', includeHidden: true }).dispatchEvent('click');
    await visit.portal.in('en').configuration.waitFor();
    await page.getByRole('button', { name: 'Deutsch', includeHidden: true }).dispatchEvent('click');
    await visit.look();
    await visit.discard();
  }),
  way('typed before the page is loaded anew', async (visit) => {
    await visit.portal.reload();
    await visit.openSetUp();
    if ((await visit.portal.field('token').inputValue()) !== '') throw new Error('The browser has kept it.');
    await visit.portal.page.keyboard.press('Escape');
    await visit.portal.configuration.waitFor({ state: 'hidden' });
  }),
];

function way(name: string, leave: (visit: Visit) => Promise<void>): Way {
  return {
    name,
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      await visit.look();
      await leave(visit);
    },
  };
}
