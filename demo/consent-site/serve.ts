import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { createServer, listen } from '../start/listen.ts';
import type { ConsentClient } from '../server/consent/provider.ts';
import { CALLBACK_PATH } from '../server/consent/consent-cookie.ts';
import { createConsentSite } from './site.ts';

/** The consent site while it runs. Its own port makes it an origin of its own. The portal is its client. */
export interface RunningSite {
  client: ConsentClient;
  server: Server;
  /** Allows the site to send people back to the portal at this address. */
  register(portalUrl: string): void;
}

/** Serves the site on the port, or on the next free one. */
export async function serveConsentSite(
  port: number,
  host: string,
  hosts: readonly string[] = [],
): Promise<RunningSite> {
  const client = { clientId: 'customer-administration', clientSecret: randomBytes(32).toString('base64url') };
  const redirectUris: string[] = [];
  const site = createConsentSite(() => ({ ...client, redirectUris }), hosts);
  const server = createServer(site.fetch);
  const siteUrl = `http://localhost:${await listen(server, port, host)}`;
  return {
    client: { siteUrl, ...client },
    server,
    register: (portalUrl) => redirectUris.push(`${portalUrl}${CALLBACK_PATH}`),
  };
}
