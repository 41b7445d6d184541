import { ENCODINGS } from '../../../support/encodings.ts';
import { CM } from '../../support/portal-page.ts';
import { ACCOUNT, type Visit } from '../visit.ts';
import { FAILURES } from './failures.ts';
import type { Way } from './ways.ts';

/**
 * Escaped characters, bytes, and what is written in other letters: one of each. All of them are tried where that is
 * fast.
 */
const ENCODINGS_OF_EACH_SORT = [
  'JSON within JSON',
  'an address with every byte escaped',
  'HTML by hexadecimal numbers',
  'base64, one byte later',
  'hexadecimal',
  'spaced',
];

/** Saving fails, with an answer that quotes the secret where there is one; then it is given up. */
export const FAILING: readonly Way[] = [
  ...FAILURES.map(([name, how]): Way => ({
    name: `not saved: ${name}`,
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      await visit.instead(
        'save',
        (route) => how(route, visit),
        () => visit.saveInVain(),
      );
      await visit.look();
      await visit.discard();
    },
  })),
  {
    name: 'not saved, because there is no answer in time',
    go: async (visit) => {
      const { page } = visit.portal;
      await visit.begin('added');
      await visit.fillIn();
      await page.clock.install();
      const failed = visit.portal.alerts(visit.portal.configuration).first();
      await visit.instead(
        'save',
        () => new Promise(() => {}),
        async () => {
          await visit.portal.save.click();
          while (!(await failed.isVisible())) await page.clock.runFor(5_000);
        },
      );
      await visit.look();
      await visit.discard();
    },
  },
  {
    name: 'saved by a second try, because the first answer was lost',
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      await visit.instead(
        'save',
        async (route) => {
          await route.fetch();
          await route.abort();
        },
        () => visit.saveInVain(),
      );
      await visit.look();
      await visit.save();
      await visit.expectStored();
    },
  },
  {
    name: 'not saved, by a server that quotes it in every encoding',
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      for (const encode of Object.values(ENCODINGS)) {
        const quote = `Falsch: ${encode(visit.secret)}`;
        const body = JSON.stringify({ fieldErrors: { productToken: quote, name: { de: quote } } });
        await visit.instead(
          'save',
          (route) =>
            visit.search.traffic.fulfill(route, { status: 422, contentType: 'application/problem+json', body }),
          () => visit.saveInVain(),
        );
        if (await visit.portal.configuration.getByText('Falsch:').first().isVisible())
          throw new Error(`${quote} is shown.`);
      }
      await visit.look();
      await visit.discard();
    },
  },
  {
    name: 'saved, with an answer that quotes it',
    go: (visit) => saveWithQuote(visit, (secret) => secret),
  },
  {
    name: 'saved, with an answer that quotes it in another encoding',
    go: async (visit) => {
      for (const name of ENCODINGS_OF_EACH_SORT) await saveWithQuote(visit, ENCODINGS[name]!);
    },
  },
  {
    name: 'that is part of what is stored, and saved, leaves that as it is',
    go: async (visit) => {
      await visit.begin('set up');
      const before = await visit.integration();
      for (const length of [1, 2, 3, 4]) {
        for (const secret of [CM.name.slice(0, length), CM.accountId.slice(-length)]) {
          await visit.openSetUp();
          await visit.type(secret);
          await visit.save();
          await visit.portal.row.getByText(CM.name, { exact: true }).waitFor();
        }
      }
      // With another version or value it would be a conflict, or another integration.
      await visit.openSetUp();
      await visit.portal.field('name').fill('Anders');
      await visit.save();
      await visit.portal.row.getByText('Anders', { exact: true }).waitFor();
      const { configuration } = await visit.integration();
      const expected = { ...before.configuration?.values, name: 'Anders' };
      if (JSON.stringify(configuration?.values) !== JSON.stringify(expected))
        throw new Error(`${JSON.stringify(configuration)} is stored.`);
    },
  },
  {
    name: 'saved after a new sign-in',
    go: async (visit) => {
      const { page } = visit.portal;
      await visit.begin('added');
      await visit.fillIn();
      await page.context().clearCookies();
      await visit.portal.save.click();
      const signIn = page.getByRole('dialog', { name: 'Anmelden', exact: true });
      await signIn.waitFor();
      await visit.look();
      await signIn.getByRole('button', { name: /^Katrin Brandt/ }).click();
      await visit.portal.configuration.waitFor({ state: 'hidden' });
      await visit.expectStored();
    },
  },
  {
    name: 'not saved, because the sign-in was cancelled',
    go: async (visit) => {
      const { page } = visit.portal;
      await visit.begin('added');
      await visit.fillIn();
      await page.context().clearCookies();
      await visit.portal.save.click();
      await page
        .getByRole('dialog', { name: 'Anmelden', exact: true })
        .getByRole('button', { name: visit.portal.words.cancel })
        .click();
      await visit.portal.alerts(visit.portal.configuration).first().waitFor();
      await visit.look();
      await visit.discard();
      await visit.server.signIn(page.context());
    },
  },
  {
    name: 'not saved, because the person may not',
    go: async (visit) => {
      const context = visit.portal.page.context();
      await visit.begin('added');
      await visit.fillIn();
      await visit.server.signIn(context, 'viewer');
      await visit.saveInVain();
      await visit.look();
      await visit.discard();
      await visit.server.signIn(context);
    },
  },
  {
    name: 'added again and saved, because the integration was removed',
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      await visit.server.remove(ACCOUNT, (await visit.integration()).id);
      await visit.button('Erneut hinzufügen und speichern').waitFor();
      await visit.look();
      await visit.button('Erneut hinzufügen und speichern').click();
      await visit.portal.configuration.waitFor({ state: 'hidden' });
      await visit.expectStored();
    },
  },
  conflict('overwritten', async (visit) => {
    await visit.button('Meine Eingaben trotzdem speichern').click();
    await visit.portal.configuration.waitFor({ state: 'hidden' });
    await visit.expectStored();
  }),
  conflict('saved once more', async (visit) => {
    await visit.save();
    await visit.expectStored();
  }),
  conflict('given up in part, and saved', async (visit) => {
    await visit.button('Änderungen der anderen Person übernehmen').click();
    await visit.look();
    await visit.save();
    await visit.expectStored();
  }),
  conflict('given up', (visit) => visit.discard()),
];

/** Somebody else has changed the name over which another one was typed. */
function conflict(name: string, decide: (visit: Visit) => Promise<void>): Way {
  return {
    name: `in conflict, ${name}`,
    go: async (visit) => {
      await visit.begin('set up');
      await visit.openSetUp();
      await visit.portal.field('name').fill('Von mir');
      await visit.type();
      await visit.storeElsewhere({ name: 'Von anderen' });
      await visit.saveInVain();
      await visit.look();
      await decide(visit);
    },
  };
}

/** Saves; and the answer quotes the secret in all that it has. */
async function saveWithQuote(visit: Visit, encode: (secret: string) => string): Promise<void> {
  await visit.begin('added');
  await visit.fillIn();
  const { secret } = visit;
  const quote = encode(secret);
  const stored = await visit.integration();
  const json = {
    ...stored,
    status: 'error',
    statusReason: { de: `Falsch: ${quote}`, [quote]: quote },
    statusField: quote,
    configuration: { values: { name: CM.name, productToken: secret }, secrets: ['productToken'] },
    [secret]: secret,
  };
  await visit.instead(
    'save',
    (route) => visit.search.traffic.fulfill(route, { json, headers: { 'X-Token': secret } }),
    () => visit.save(),
  );
  await visit.portal.row.getByText('Funktioniert nicht. Prüfen Sie die Konfiguration.').waitFor();
}
