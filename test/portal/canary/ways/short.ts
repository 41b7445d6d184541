import { expect } from 'vitest';
import { CM } from '../../support/portal-page.ts';
import type { Visit } from '../visit.ts';
import { quoting } from './failures.ts';
import type { Way } from './ways.ts';

/** Secrets that are found in nearly every text, address, identifier and version: one of each length. */
const SECRETS = ['7', 'de', '101', 'desk'];
const REFUSALS = [400, 403, 422, 429, 500];

/**
 * A short secret is tested, refused, saved and kept, while another field has the same text. The search would find it by
 * chance; what is held against it is what the same dialog says of a secret that is found in nothing.
 */
export const SHORT: readonly Way[] = SECRETS.map((secret): Way => ({
  name: `short, and the name of the integration: ${secret}`,
  go: async (visit) => {
    await visit.begin('set up');
    await visit.storeElsewhere({ name: secret });
    const before = await visit.integration();
    await visit.portal.row.getByText(secret, { exact: true }).waitFor();
    await visit.openSetUp();
    await visit.type();
    const expected = await refusals(visit, visit.secret);
    await visit.look();
    await visit.portal.field('token').fill('');
    await visit.type(secret);
    expect(await refusals(visit, secret)).toEqual(expected);
    await visit.save();
    await visit.expectStored(secret, { name: secret });
    await visit.portal.row.getByText(secret, { exact: true }).waitFor();

    await visit.openSetUp();
    expect(await visit.portal.entries()).toEqual([secret, CM.accountId, '']);
    await visit.portal.field('name').fill(`${secret} ${secret}`);
    // With another version or value it would be in conflict.
    await visit.save();
    await visit.portal.row.getByText(`${secret} ${secret}`, { exact: true }).waitFor();
    const { id, configuration } = await visit.integration();
    expect(id).toBe(before.id);
    expect(configuration).toEqual({
      ...before.configuration,
      values: { ...before.configuration?.values, name: `${secret} ${secret}` },
    });
  },
}));

/** What the dialog says of a secret that a test and the server refuse, and quote. */
async function refusals(visit: Visit, secret: string): Promise<string[]> {
  const { configuration, page } = visit.portal;
  const texts: string[] = [];
  const read = async (): Promise<void> => {
    await page.locator('cm-config-dialog #dialog[aria-busy=false]').waitFor();
    texts.push(await configuration.innerText());
  };
  const found = {
    result: 'failed',
    reason: `"${secret}" is wrong`,
    fieldErrors: { productToken: `"${secret}" is wrong` },
  };
  await visit.instead(
    'test',
    (route) => visit.search.traffic.fulfill(route, { json: found }),
    () => visit.test('Die Verbindung funktioniert nicht.'),
  );
  await read();
  for (const status of REFUSALS) {
    await visit.instead(
      'save',
      (route) => visit.search.traffic.fulfill(route, quoting(status, secret)),
      async () => {
        const sent = page.waitForResponse((response) => response.request().method() === 'PUT');
        await visit.saveInVain();
        await sent;
        await read();
      },
    );
  }
  return texts;
}
