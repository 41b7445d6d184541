import { getRequestListener } from '@hono/node-server';
import { sql } from 'kysely';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { openServer, signIn } from '../../demo/support/server.ts';

/** The strictest policy that the package promises to keep. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/**
 * A site that somebody visits: the files of a folder under the policy, and the reference server beside them, at which
 * they are signed in.
 */
export interface ProtectedServer {
  url: string;
  /** A new account without integrations; answers with its identifier. */
  createAccount(): Promise<string>;
  close(): Promise<void>;
}

/** Starts one, on a database of its own. */
export async function startProtectedServer(folder: string): Promise<ProtectedServer> {
  const api = await openServer();
  // The policy allows no drawings within the catalogue.
  await sql`update applications set entry = entry - 'logoUrl' - 'logoDarkUrl'`.execute(api.database);
  const cookie = await signIn(api.app, 'partner');
  const answerApi = getRequestListener(api.app.fetch);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/api/')) {
      void answerApi(request, response);
      return;
    }
    const file = join(folder, pathname);
    response.setHeader('Set-Cookie', `${cookie}; Path=/; HttpOnly; SameSite=Strict`);
    response.setHeader('Content-Security-Policy', POLICY);
    response.setHeader('Content-Type', MEDIA_TYPES[extname(file)] ?? 'application/octet-stream');
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    createAccount: () => api.createAccount(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await api.close();
    },
  };
}
