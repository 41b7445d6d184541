import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveConsentSite } from '../../../demo/consent-site/serve.ts';
import { MICROSOFT_365 } from '../../../demo/server/catalogue/third-party.ts';
import { ConsentProvider } from '../../../demo/server/consent/provider.ts';
import { CONSENT_DENIED, CONSENT_UNCONFIRMED } from '../../../demo/server/texts.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { json, openServer, signIn, type TestServer } from '../support/server.ts';

const PORTAL = 'http://localhost';

describe('a consent at another site', () => {
  let server: TestServer;
  let siteServer: Server;
  let siteUrl: string;
  let account: string;
  let id: string;

  beforeAll(async () => {
    const site = await serveConsentSite(0, 'localhost');
    site.register(PORTAL);
    ({ server: siteServer } = site);
    ({ siteUrl } = site.client);
    server = await openServer({ consentProviders: { [MICROSOFT_365.id]: new ConsentProvider(site.client) } });
  });
  afterAll(async () => {
    siteServer.closeAllConnections();
    siteServer.close();
    await server.close();
  });
  beforeEach(async () => {
    account = await server.createAccount();
    ({ id } = await server.add(account, MICROSOFT_365.id));
  });

  const path = () => `/accounts/${account}/integrations/${id}`;
  const stored = () => json<Integration>(server.send('GET', path()));

  interface Begun {
    status: number;
    /** Where somebody consents. */
    url: URL;
    /** What the browser remembers, and brings back. */
    cookie: string;
  }

  /** Begins a set-up, as the session of the cookie given, or as the partner. */
  async function begin(headers: Record<string, string> = {}): Promise<Begun> {
    const response = await server.send('POST', `${path()}/authorization`, { headers });
    const cookie = response.headers.getSetCookie()[0] ?? '';
    const { url } = await json<{ url?: string }>(response.clone());
    return { status: response.status, url: new URL(url ?? 'about:blank'), cookie: cookie.split(';')[0] ?? '' };
  }

  /** Decides at the site. Answers with the address that it leads back to. */
  async function decide(url: URL, decision: 'consent' | 'deny'): Promise<URL> {
    const page = await (await fetch(url)).text();
    const request = /name="request" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const body = new URLSearchParams({ request, decision });
    const response = await fetch(`${siteUrl}/decision`, { method: 'POST', body, redirect: 'manual' });
    expect(response.status).toBe(303);
    return new URL(response.headers.get('Location') ?? '');
  }

  /** The browser comes back. */
  async function comeBack(url: URL, cookie: string, language = 'en'): Promise<Response> {
    return server.app.request(`${url.pathname}${url.search}`, {
      headers: { Cookie: cookie, 'Accept-Language': language },
    });
  }

  it('waits until it is there, and then sets the integration up', async () => {
    expect(await stored()).toMatchObject({ status: 'setup-required' });
    const { status, url, cookie } = await begin();
    expect(status).toBe(200);
    expect(url.origin).toBe(new URL(siteUrl).origin);
    expect(await stored()).toMatchObject({ status: 'pending', changedBy: 'Katrin Brandt' });
    const back = await decide(url, 'consent');
    expect(`${back.origin}${back.pathname}`).toBe(`${PORTAL}/consent/callback`);
    const response = await comeBack(back, cookie);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Consent has been given.');
    const { status: after, statusReason } = await stored();
    expect([after, statusReason]).toEqual(['active', undefined]);
  });

  it('may be denied, which is told with the reason, and asked for again', async () => {
    const first = await begin();
    const response = await comeBack(await decide(first.url, 'deny'), first.cookie, 'de-DE,de;q=0.9');
    expect(await response.text()).toContain('Die Zustimmung wurde nicht erteilt.');
    expect(await stored()).toMatchObject({ status: 'setup-required', statusReason: CONSENT_DENIED });
    const second = await begin();
    await comeBack(await decide(second.url, 'consent'), second.cookie);
    expect(await stored()).toMatchObject({ status: 'active' });
  });

  it('may be given by another person, in a session of their own', async () => {
    await begin();
    const { url, cookie } = await begin();
    await comeBack(await decide(url, 'consent'), cookie);
    expect(await stored()).toMatchObject({ status: 'active' });
    expect((await begin()).status).toBe(409);
  });

  it('is asked for with a state that is new each time, and is not in the database', async () => {
    const states = [(await begin()).url, (await begin()).url].map((url) => url.searchParams.get('state') ?? '');
    expect(new Set(states).size).toBe(2);
    for (const state of states) expect(state).toMatch(/^[\w-]{43}$/);
    const rows = await server.database.selectFrom('consents').selectAll().where('account_id', '=', account).execute();
    expect(rows).toHaveLength(2);
    for (const state of states) expect(JSON.stringify(rows)).not.toContain(state);
  });

  it('is asked for once for one idempotency key', async () => {
    const headers = { 'Idempotency-Key': randomUUID() };
    const [first, second] = [await begin(headers), await begin(headers)];
    expect(second.url).toEqual(first.url);
    expect(second.cookie).not.toBe('');
  });

  describe('changes nothing where what comes back', () => {
    async function expectIgnored(response: Response): Promise<void> {
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('This link is not valid');
      expect(await stored()).toMatchObject({ status: 'pending' });
    }

    it('has no state, or one that nobody gave', async () => {
      const { url, cookie } = await begin();
      const back = await decide(url, 'consent');
      for (const state of ['', 'x'.repeat(43)]) {
        back.searchParams.set('state', state);
        await expectIgnored(await comeBack(back, cookie));
      }
      back.searchParams.delete('state');
      await expectIgnored(await comeBack(back, cookie));
    });

    it('comes from a browser of no session, of another one, or with a cookie that was changed', async () => {
      const { url, cookie } = await begin();
      const back = await decide(url, 'consent');
      const other = await begin({ Cookie: await signIn(server.app, 'partner') });
      for (const wrong of ['', other.cookie, cookie.replace(/=./, '=x'), server.cookie]) {
        await expectIgnored(await comeBack(back, wrong));
      }
      expect((await comeBack(back, cookie)).status).toBe(200);
    });

    it('has the code of another request, of the same account or of another one', async () => {
      const first = await begin();
      const code = (await decide(first.url, 'consent')).searchParams.get('code') ?? '';
      account = await server.createAccount();
      ({ id } = await server.add(account, MICROSOFT_365.id));
      const second = await begin();
      const back = await decide(second.url, 'consent');
      back.searchParams.set('code', code);
      await comeBack(back, second.cookie);
      expect(await stored()).toMatchObject({ status: 'error', statusReason: CONSENT_UNCONFIRMED });
    });

    it('comes after the session was ended, even where it was begun at the same moment', async () => {
      const session = await signIn(server.app, 'partner');
      const begun = await begin({ Cookie: session });
      const back = await decide(begun.url, 'consent');
      const end = () => server.send('DELETE', '/session', { headers: { Cookie: session } });
      expect((await end()).status).toBe(204);
      await expectIgnored(await comeBack(back, begun.cookie));
      const rows = server.database.selectFrom('consents').select('state_hash').where('account_id', '=', account);
      expect(await rows.execute()).toEqual([]);
    });

    it('is too late', async () => {
      const { url, cookie } = await begin();
      const back = await decide(url, 'consent');
      await server.database
        .updateTable('consents')
        .set({ expires_at: new Date(0) })
        .where('account_id', '=', account)
        .execute();
      await expectIgnored(await comeBack(back, cookie));
    });

    it('comes for somebody who may no longer configure', async () => {
      const { url, cookie } = await begin();
      const back = await decide(url, 'consent');
      await server.database
        .updateTable('consents')
        .set({ person_id: 'viewer' })
        .where('account_id', '=', account)
        .execute();
      await expectIgnored(await comeBack(back, cookie));
    });
  });

  it('comes back once only', async () => {
    const { url, cookie } = await begin();
    const back = await decide(url, 'deny');
    await comeBack(back, cookie);
    const { version } = await stored();
    expect((await comeBack(back, cookie)).status).toBe(400);
    expect((await stored()).version).toBe(version);
  });

  it.each([
    ['code=made-up', 'a code that the site does not know'],
    ['code=', 'no code'],
    ['error=server_error', 'an error'],
  ])('is not believed with %s (%s)', async (query) => {
    const { url, cookie } = await begin();
    const back = new URL(`${PORTAL}/consent/callback?state=${url.searchParams.get('state')}&${query}`);
    await comeBack(back, cookie);
    expect(await stored()).toMatchObject({ status: 'error', statusReason: CONSENT_UNCONFIRMED });
  });

  it('shows nothing that came along, and leads to no other place', async () => {
    const { url, cookie } = await begin();
    const canary = '<script>alert(1)</script>';
    const back = new URL(`${PORTAL}/consent/callback`);
    back.search = new URLSearchParams({
      state: url.searchParams.get('state') ?? '',
      error: canary,
      error_description: canary,
      return: 'https://evil.example/',
    }).toString();
    const response = await comeBack(back, cookie, canary);
    expect(response.headers.get('Location')).toBeNull();
    const page = await response.text();
    expect(page).not.toMatch(/alert|evil/);
    expect([...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address)).toEqual([
      '/consent/page.css',
      '/consent/close.js',
      `/?account=${account}`,
    ]);
  });

  it('leads back into the portal where the site takes its place', async () => {
    const setup = JSON.stringify({ ...MICROSOFT_365, setup: { kind: 'redirect', display: 'page' } });
    const application = server.database.updateTable('applications').where('id', '=', MICROSOFT_365.id);
    await application.set({ entry: setup }).execute();
    const { url, cookie } = await begin();
    await application.set({ entry: JSON.stringify(MICROSOFT_365) }).execute();
    const response = await comeBack(await decide(url, 'consent'), cookie);
    expect([response.status, response.headers.get('Location')]).toEqual([303, `/?account=${account}`]);
    expect(await stored()).toMatchObject({ status: 'active' });
  });

  it('is refused to who may only look, for other applications, and for what is not there', async () => {
    const denied = await server.send('POST', `/accounts/100200417/integrations/${id}/authorization`, { as: 'viewer' });
    expect(denied.status).toBe(403);
    const { id: other } = await server.add(account, 'cm.com');
    expect((await server.send('POST', `/accounts/${account}/integrations/${other}/authorization`)).status).toBe(400);
    expect((await server.send('POST', `/accounts/${account}/integrations/${randomUUID()}/authorization`)).status).toBe(
      404,
    );
  });

  it('goes with the integration that is removed', async () => {
    const { url, cookie } = await begin();
    const back = await decide(url, 'consent');
    await server.send('DELETE', path());
    expect((await comeBack(back, cookie)).status).toBe(400);
  });

  describe('at the site', () => {
    it.each([
      ['redirect_uri', 'https://evil.example/callback'],
      ['redirect_uri', `${PORTAL}/elsewhere`],
      ['client_id', 'somebody-else'],
      ['response_type', 'token'],
      ['state', ''],
      ['state', 'x'.repeat(1001)],
      ['code_challenge', ''],
      ['code_challenge', 'short'],
      ['code_challenge_method', 'plain'],
    ])('is not asked for with another %s (%s), and nobody is sent there', async (name, value) => {
      const { url } = await begin();
      url.searchParams.set(name, value);
      const response = await fetch(url, { redirect: 'manual' });
      expect(response.status).toBe(400);
      expect(await response.text()).not.toContain(value.length < 6 ? 'evil' : value);
    });

    it('is decided once', async () => {
      const { url } = await begin();
      const request = /name="request" value="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
      const body = new URLSearchParams({ request, decision: 'consent' });
      const send = () => fetch(`${siteUrl}/decision`, { method: 'POST', body, redirect: 'manual' });
      expect([(await send()).status, (await send()).status]).toEqual([303, 400]);
    });

    it('has a code that counts once, for who knows the secret', async () => {
      const { url } = await begin();
      const code = (await decide(url, 'consent')).searchParams.get('code') ?? '';
      const ask = (secret: string, verifier = 'x'.repeat(43)) =>
        fetch(`${siteUrl}/token`, {
          method: 'POST',
          body: new URLSearchParams({
            grant_type: 'authorization_code',
            client_id: 'customer-administration',
            client_secret: secret,
            redirect_uri: `${PORTAL}/consent/callback`,
            code,
            code_verifier: verifier,
          }),
        });
      expect((await ask('guessed')).status).toBe(401);
      expect(code).not.toBe('');
    });
  });
});
