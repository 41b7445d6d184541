import { CM } from '../../support/portal-page.ts';
import type { Visit } from '../visit.ts';
import type { Way } from './ways.ts';

/** What comes along when a token is pasted. */
const PASTED: readonly (readonly [what: string, wrap: (secret: string) => string])[] = [
  ['white space', (secret) => ` \t${secret} \n`],
  ['quotes', (secret) => `"„${secret}”'`],
  ['braces', (secret) => `{${secret}}`],
  ['the name of the header', (secret) => `X-CM-PRODUCTTOKEN: ${secret}`],
  ['all of it', (secret) => ` "{X-CM-PRODUCTTOKEN: '${secret}'}" `],
];

/** The secret is saved. */
export const SAVING: readonly Way[] = [
  {
    name: 'saved',
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      await visit.look();
      await visit.save();
      await visit.expectStored();
    },
  },
  ...PASTED.map(([what, wrap]): Way => ({
    name: `saved, pasted with ${what}`,
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn(wrap(visit.secret));
      await visit.look();
      await visit.save();
      await visit.expectStored();
    },
  })),
  {
    name: 'shown, hidden again and saved',
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      await visit.button('Anzeigen').click();
      await visit.button('Verbergen').click();
      await visit.look();
      await visit.save();
      await visit.expectStored();
    },
  },
  {
    name: 'replaced by another one',
    go: async (visit) => {
      await visit.begin('set up');
      await visit.openSetUp();
      await visit.type();
      await visit.look();
      await visit.save();
      await visit.expectStored();
      await openAndCancel(visit);
    },
  },
  {
    name: 'kept while a name is changed',
    go: async (visit) => {
      await visit.begin('set up');
      await visit.storeElsewhere({ productToken: visit.secret });
      // The page hears of changes a little later. Saving before that is a conflict.
      await visit.portal.reload();
      await visit.openSetUp();
      await visit.portal.field('name').fill('Anders');
      await visit.save();
      await visit.portal.row.getByText('Anders', { exact: true }).waitFor();
      await visit.expectStored();
    },
  },
  {
    name: 'removed with its integration',
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      await visit.save();
      await visit.portal.switch.click();
      await visit.portal.remove.click();
      await visit.portal.section.getByText(visit.portal.words.noIntegrations).waitFor();
    },
  },
];

async function openAndCancel(visit: Visit): Promise<void> {
  await visit.openSetUp();
  await visit.portal.configuration.getByText(visit.portal.words.secretStored).waitFor();
  if ((await visit.portal.field('accountId').inputValue()) !== CM.accountId)
    throw new Error('Not the stored account ID.');
  await visit.button(visit.portal.words.cancel).click();
  await visit.portal.configuration.waitFor({ state: 'hidden' });
}
