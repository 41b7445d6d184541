import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { IntegrationsSection } from '../../../src/integrations-section/integrations-section.ts';
import { findChromium } from '../../support/browsers.ts';
import { type CmServer, openCmServer } from '../../demo/support/cm-server.ts';
import { CM, PortalPage } from '../support/portal-page.ts';
import { PortalServer } from '../support/server.ts';
import { createCanary, findCanary } from './canary.ts';
import { WHOLE_STRINGS } from './heap.ts';
import { SecretSearch } from './search.ts';
import { Visit } from './visit.ts';

describe('findCanary', () => {
  it('finds it in whatever form it is written', () => {
    const secret = createCanary();
    const bytes = Buffer.from(secret);
    expect(findCanary(`"${secret}"`)).toBe('in clear');
    for (const escaped of [
      JSON.stringify({ secret }),
      encodeURIComponent(secret),
      secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    ]) {
      expect(findCanary(escaped)).toBe('in clear');
    }
    for (const before of ['', 'a', 'ab']) {
      expect(findCanary(Buffer.from(before + secret).toString('base64'))).toBe('in base64');
      expect(findCanary(Buffer.from(before + secret).toString('base64url'))).toBe('in base64');
    }
    expect(findCanary(bytes.toString('hex').toUpperCase())).toBe('in hexadecimal');
    expect(findCanary(bytes.toString('hex').replaceAll(/../g, '%$&'))).toBe('percent-encoded');
    expect(findCanary(Buffer.from(secret, 'utf16le'))).toBe('in UTF-16');
  });

  it('finds any twelve letters and digits in a row, and nothing where there are none', () => {
    const secret = createCanary();
    for (const run of secret.match(/\w{16}/g) ?? []) {
      for (let at = 0; at <= 4; at += 1) expect(findCanary(`…${run.slice(at, at + 12)}…`)).toBe('in clear');
    }
    expect(secret.match(/\w{16}/g)).toHaveLength(2);
    expect(findCanary(secret.replaceAll(/\w{16}/g, 'x'))).toBeUndefined();
  });
});

describe('the search for secrets', () => {
  let browser: Browser;
  let cm: CmServer;
  let server: PortalServer;
  beforeAll(async () => {
    const { args, ...launch } = await findChromium();
    cm = await openCmServer();
    [browser, server] = await Promise.all([
      chromium.launch({ ...launch, args: [...args, WHOLE_STRINGS] }),
      PortalServer.start(inject('seededFolder'), { CM_BASE_URL: cm.url }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close(), cm.close()]);
  });

  it('finds a secret wherever a page can leave one', async () => {
    const visit = await open();
    await visit.portal.page.evaluate(plant, visit.secret);
    expect(channelsOf(await visit.search.afterwards())).toEqual(
      [
        'Cache Storage',
        'IndexedDB',
        'accessibility tree',
        'address of a request',
        'attribute',
        'body of a request',
        'comment',
        'console',
        'context',
        'cookie',
        'defaultValue of a control',
        'document.cookie',
        'document.title',
        'event',
        'headers of a request',
        'heap',
        'history.state',
        'localStorage',
        'location',
        'navigation',
        'performance',
        'property',
        'sessionStorage',
        'style sheet',
        'text',
        'uncaught error',
        'validationMessage of a control',
        'value of a control',
        'window.name',
      ].toSorted(),
    );
  });

  it('finds a secret that was typed into a field that is none, all the way into the database', async () => {
    const visit = await open();
    const { portal, secret, search } = visit;
    await visit.openSetUp();
    await portal.field('name').fill(secret);
    await portal.field('accountId').fill(CM.accountId);
    await visit.type('a token');
    await visit.save();
    await portal.row.getByText(secret, { exact: true }).waitFor();
    const found = new Set<string>();
    const look = async (): Promise<string[]> => {
      await portal.page.evaluate(() => document.querySelector<IntegrationsSection>('integrations-section')?.refresh());
      for (const channel of channelsOf(await search.afterwards())) found.add(channel);
      return [...found];
    };
    // Chromium does not hand out the body of every answer.
    await expect
      .poll(look)
      .toEqual(
        expect.arrayContaining([
          'accessibility tree',
          'body of a request',
          'body of an answer',
          'event',
          'heap',
          'text',
        ]),
      );
    await server.stop();
    const stored = await search.inStoredData(undefined);
    expect(channelsOf(stored)).toEqual(['column', 'file']);
    expect(stored.filter((line) => line.startsWith('column'))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('integrations.name'),
        expect.stringContaining('integrations.configuration'),
      ]),
    );
  });

  async function open(): Promise<Visit> {
    const context = await browser.newContext({ locale: 'de', reducedMotion: 'reduce' });
    context.setDefaultTimeout(10_000);
    await server.signIn(context);
    const page = await context.newPage();
    const visit = new Visit(new PortalPage(page, 'de'), server, cm, await SecretSearch.begin(page, server, cm));
    await visit.begin('added');
    return visit;
  }

  function channelsOf(found: readonly string[]): string[] {
    return [...new Set(found.map((line) => line.split(':')[0] ?? ''))].toSorted();
  }
});

/** Runs in the page. Leaves a secret in each place that a page has for one. */
async function plant(secret: string): Promise<void> {
  const section = document.querySelector('integrations-section') as HTMLElement;
  const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const field = document.createElement('input');
  root.append(secret, document.createComment(secret), field);
  field.setAttribute('aria-label', secret);
  field.defaultValue = secret;
  field.value = secret;
  field.setCustomValidity(secret);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`p { --leak: "${CSS.escape(secret)}"; }`);
  root.adoptedStyleSheets = [sheet];
  Object.assign(section, { leak: { inside: new Map([['key', [secret]]]) } });
  section.addEventListener('context-request', (event) => {
    (event as Event & { callback?: (value: object) => void }).callback?.({ secret });
  });
  root.dispatchEvent(Object.assign(new Event('open'), { error: new Error('inside', { cause: { secret } }) }));

  performance.mark(secret);
  document.title = secret;
  window.name = secret;
  document.cookie = `leak=${encodeURIComponent(secret)}`;
  history.replaceState({ secret }, '', `#${encodeURIComponent(secret)}`);
  localStorage.setItem('leak', secret);
  sessionStorage.setItem('leak', secret);
  const cache = await caches.open('leak');
  await cache.put('/leak', new Response(secret));
  await new Promise<void>((done) => {
    const opening = indexedDB.open('leak', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('leak').put(secret, 'leak'));
    opening.addEventListener('success', () => {
      opening.result.close();
      done();
    });
  });

  console.debug('A debug message', { secret });
  void Promise.reject(new Error('rejected', { cause: secret }));
  setTimeout(() => {
    throw new Error(secret);
  });
  await fetch(`/api/session?leak=${encodeURIComponent(secret)}`);
  await fetch('/api/session', {
    method: 'POST',
    body: secret,
    headers: { 'X-Leak': encodeURIComponent(secret), 'Content-Type': 'application/json' },
  });
}
