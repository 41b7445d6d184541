import type { Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { serveConsentSite } from '../../../demo/consent-site/serve.ts';
import { MICROSOFT_365 } from '../../../demo/server/catalogue/third-party.ts';
import { ConsentProvider } from '../../../demo/server/consent/provider.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { json, openServer, type TestServer } from '../support/server.ts';

export const PORTAL = 'http://localhost';

/** A set-up that has begun. */
interface Begun {
  status: number;
  /** Where somebody consents. */
  url: URL;
  /** What the browser remembers, and brings back. */
  cookie: string;
}

/** A portal and the site at which somebody consents, with a new account and an integration for each test. */
export class ConsentFlow {
  server!: TestServer;
  siteUrl!: string;
  account!: string;
  id!: string;
  #siteServer!: Server;

  /** Has the portal and the site run during the tests of a file. */
  constructor() {
    beforeAll(async () => {
      const site = await serveConsentSite(0, 'localhost');
      site.register(PORTAL);
      this.#siteServer = site.server;
      this.siteUrl = site.client.siteUrl;
      this.server = await openServer({ consentProviders: { [MICROSOFT_365.id]: new ConsentProvider(site.client) } });
    });
    afterAll(async () => {
      this.#siteServer.closeAllConnections();
      this.#siteServer.close();
      await this.server.close();
    });
    beforeEach(() => this.addIntegration());
  }

  get path(): string {
    return `/accounts/${this.account}/integrations/${this.id}`;
  }

  /** Makes another account and an integration on it. */
  async addIntegration(): Promise<void> {
    this.account = await this.server.createAccount();
    ({ id: this.id } = await this.server.add(this.account, MICROSOFT_365.id));
  }

  stored(): Promise<Integration> {
    return json<Integration>(this.server.send('GET', this.path));
  }

  /** Begins a set-up, as the session of the cookie given, or as the partner. */
  async begin(headers: Record<string, string> = {}): Promise<Begun> {
    const response = await this.server.send('POST', `${this.path}/authorization`, { headers });
    const cookie = response.headers.getSetCookie()[0] ?? '';
    const { url } = await json<{ url?: string }>(response.clone());
    return { status: response.status, url: new URL(url ?? 'about:blank'), cookie: cookie.split(';')[0] ?? '' };
  }

  /** Decides at the site. Answers with the address that it leads back to. */
  async decide(url: URL, decision: 'consent' | 'deny'): Promise<URL> {
    const page = await (await fetch(url)).text();
    const request = /name="request" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const body = new URLSearchParams({ request, decision });
    const response = await fetch(`${this.siteUrl}/decision`, { method: 'POST', body, redirect: 'manual' });
    expect(response.status).toBe(303);
    return new URL(response.headers.get('Location') ?? '');
  }

  /** The browser comes back. */
  async comeBack(url: URL, cookie: string, language = 'en'): Promise<Response> {
    return this.server.app.request(`${url.pathname}${url.search}`, {
      headers: { Cookie: cookie, 'Accept-Language': language },
    });
  }
}
