import type { Meta } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { play } from '../person.ts';
import { ACCOUNT_ID } from '../scenarios.ts';
import { step, told, type Args, type Story } from './section.ts';

const meta: Meta<Args> = {
  ...step('The page "Account information" shows what is on the account.'),
  title: 'Flow/1 The section',
};

export default meta;

/** What needs the administrator stands out. */
export const SeesWhatIsThere: Story = told('usual', async (person) => {
  await person.see('region', person.words.integrationsHeading);
  await person.see('button', person.say('actionOn', { action: person.words.completeSetup, application: 'CM.com' }));
  await person.see('switch', person.say('integrationSwitch', { application: 'CM.com' }));
});

/** There is nothing yet. */
export const StartsWithNothing: Story = told('empty', async (person) => {
  await person.see('region', person.words.integrationsHeading);
  await person.see('button', person.words.addNewIntegration);
});

/** The list did not come; it does when it is asked for again. */
export const TriesAgain: Story = told('first-load-failed', async (person) => {
  await person.press('button', person.words.tryAgain);
  await person.see('list');
});

/** Somebody else adds an integration meanwhile, and it appears. */
export const SomebodyElseAdds: Story = {
  args: { scenario: 'one' },
  play: play(async (person, { canvasElement }) => {
    await person.see('list');
    const adapter = canvasElement.querySelector('integrations-section')?.adapter;
    await adapter?.addIntegration({
      accountId: ACCOUNT_ID,
      applicationId: 'micollab',
      idempotencyKey: 'somebody-else',
    });
    await person.see('switch', person.say('integrationSwitch', { application: 'MiCollab' }));
  }),
};

/** The page changes its language while it is open. */
export const ChangesLanguage: Story = {
  args: { scenario: 'usual' },
  play: play(async (person, { canvasElement }) => {
    await person.see('list');
    const page = canvasElement.querySelector('[lang]');
    if (!page) return;
    page.setAttribute('lang', 'de');
    await person.see('button', '+ Neue hinzufügen');
    page.setAttribute('lang', person.language);
    await waitFor(() => expect(page.getAttribute('lang')).toBe(person.language));
  }),
};
