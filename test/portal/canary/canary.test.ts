import { randomBytes } from 'node:crypto';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findChromium } from '../../browsers.ts';
import { type CmServer, openCmServer, reply } from '../../demo/cm-server.ts';
import { createPlace, type Place } from '../../demo/place.ts';
import { PortalPage } from '../portal-page.ts';
import { PortalServer } from '../server.ts';
import { WHOLE_STRINGS } from './heap.ts';
import { SecretSearch } from './search.ts';
import { Visit } from './visit.ts';
import { FAILING } from './ways-failing.ts';
import { HOSTING } from './ways-hosting.ts';
import { LEAVING } from './ways-leaving.ts';
import { SAVING } from './ways-saving.ts';
import { TESTING } from './ways-testing.ts';

const WAYS = [...SAVING, ...LEAVING, ...TESTING, ...FAILING, ...HOSTING];

describe.each(process.env['DATABASE_URL'] ? ['PGlite', 'PostgreSQL'] : ['PGlite'])('a secret goes nowhere but to the server (%s)', (engine) => {
  let browser: Browser;
  let cm: CmServer;
  let place: Place;
  let server: PortalServer;
  let portal: PortalPage;
  let search: SecretSearch;
  let ways = 0;

  beforeAll(async () => {
    const { args, ...launch } = await findChromium();
    cm = await openCmServer();
    place = engine === 'PostgreSQL' ? await createPlace() : { remove: async () => undefined };
    const shared = { DATABASE_URL: place.url ?? '', SECRETS_KEY: randomBytes(32).toString('base64') };
    [browser, server] = await Promise.all([
      chromium.launch({ ...launch, args: [...args, WHOLE_STRINGS] }),
      PortalServer.start(inject('seededFolder'), { CM_BASE_URL: cm.url, ...(place.url !== undefined && shared) }),
    ]);
    const context = await browser.newContext({ locale: 'de' });
    context.setDefaultTimeout(10_000);
    await server.signIn(context);
    const page = await context.newPage();
    search = await SecretSearch.begin(page, server, cm);
    portal = new PortalPage(page, 'de');
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close(), cm.close()]);
    await place.remove();
    console.info(`${engine}: ${ways} ways × ${search.channels.size} channels: ${JSON.stringify(Object.fromEntries(search.channels))}`);
  });

  it.each(WAYS)('$name', async ({ go }) => {
    cm.answer = (response) => reply(response, 200, {});
    await go(new Visit(portal, server, cm, search));
    expect(await search.afterwards()).toEqual([]);
    ways += 1;
  });

  it('and is nowhere in what the server has stored', async () => {
    expect(ways).toBe(WAYS.length);
    await server.stop();
    expect(await search.inStoredData(place.url)).toEqual([]);
  });
});
