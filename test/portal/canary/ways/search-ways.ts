import { randomBytes } from 'node:crypto';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../../../support/browsers.ts';
import { type CmServer, openCmServer, reply } from '../../../demo/support/cm-server.ts';
import { createPlace, type Place } from '../../../demo/support/place.ts';
import { PortalPage } from '../../support/portal-page.ts';
import { PortalServer } from '../../support/server.ts';
import { WHOLE_STRINGS } from '../heap.ts';
import { SecretSearch } from '../search.ts';
import { Visit } from '../visit.ts';
import type { Way } from './ways.ts';

/** What every run has looked through, whatever the ways were. */
const ALWAYS = [
  'accessibility tree',
  'address of a request',
  'attribute',
  'body of a request',
  'body of an answer',
  'column',
  'comment',
  'cookie',
  'document.cookie',
  'document.title',
  'event',
  'file',
  'headers of a request',
  'headers of an answer',
  'heap',
  'history.state',
  'localStorage',
  'location',
  'navigation',
  'output of the server',
  'performance',
  'property',
  'request to the third party',
  'sessionStorage',
  'style sheet',
  'text',
  'value of a control',
  'window.name',
];

/** The databases that there are. */
export const DATABASES = process.env['DATABASE_URL'] ? ['PGlite', 'PostgreSQL'] : ['PGlite'];

/** Tests that a secret, on each of these ways, goes nowhere but to the server, on each of these databases. */
export function searchWays(ways: readonly Way[], databases: readonly string[]): void {
  describe.each(databases)('a secret goes nowhere but to the server (%s)', (engine) => {
    let browser: Browser;
    let cm: CmServer;
    let place: Pick<Place, 'url' | 'remove'>;
    let server: PortalServer;
    let portal: PortalPage;
    let search: SecretSearch;
    let gone = 0;

    beforeAll(async () => {
      const { args, ...launch } = await findChromium();
      cm = await openCmServer();
      place = engine === 'PostgreSQL' ? await createPlace() : { remove: async () => undefined };
      const { url } = place;
      const shared = url !== undefined && { DATABASE_URL: url, SECRETS_KEY: randomBytes(32).toString('base64') };
      [browser, server] = await Promise.all([
        chromium.launch({ ...launch, args: [...args, WHOLE_STRINGS] }),
        PortalServer.start(inject('seededFolder'), { CM_BASE_URL: cm.url, ...shared }),
      ]);
      const context = await browser.newContext({ locale: 'de', reducedMotion: 'reduce' });
      context.setDefaultTimeout(20_000);
      await server.signIn(context);
      const page = await context.newPage();
      search = await SecretSearch.begin(page, server, cm);
      portal = new PortalPage(page, 'de');
    });
    afterAll(async () => {
      await Promise.all([browser.close(), server.close(), cm.close()]);
      await place.remove();
      const { channels, traffic } = search;
      const texts = [...channels.values()].reduce((sum, count) => sum + count, 0);
      process.stdout.write(
        `${engine}: ${gone} ways × ${channels.size} channels, ${texts} texts; ${traffic.carried} writes carried a secret\n`,
      );
    });

    it.each(ways)('$name', async ({ go }) => {
      cm.answer = (response) => reply(response, 200, {});
      await go(new Visit(portal, server, cm, search));
      expect(await search.afterwards()).toEqual([]);
      gone += 1;
    });

    it('and is in nothing that the server has stored', async () => {
      await server.stop();
      expect(await search.inStoredData(place.url)).toEqual([]);
      expect([...search.channels.keys()]).toEqual(expect.arrayContaining(ALWAYS));
      expect(search.traffic.carried).toBeGreaterThan(0);
    });
  });
}
