import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../demo/server/app.ts';
import { Secrets } from '../../../demo/server/credentials/secrets.ts';
import type { Services } from '../../../demo/server/services.ts';
import { NO_LOG } from '../support/log.ts';

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: string;
}

describe('portal files', () => {
  let folder: string;
  let server: Server;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portal-'));
    await mkdir(join(folder, 'portal', 'assets'), { recursive: true });
    await writeFile(join(folder, 'portal', 'index.html'), '<title>The portal</title>');
    await writeFile(join(folder, 'portal', 'assets', 'index-1a2b.js'), 'export {};');
    await writeFile(join(folder, 'secret.txt'), 'not for everybody');
    // Files need no database.
    const services = {} as Pick<Services, 'database' | 'changes'>;
    const secrets = new Secrets(randomBytes(32));
    const app = createApp({ ...services, secrets, log: NO_LOG, portalFolder: join(folder, 'portal') });
    server = createAdaptorServer({ fetch: app.fetch }) as Server;
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(folder, { recursive: true });
  });

  /** Sends the path as it is, which neither `fetch` nor `URL` does. */
  function get(path: string, method = 'GET'): Promise<Answer> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const sent = request({ host: 'localhost', port, path, method }, (answer) => {
        let body = '';
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
        answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
      });
      sent.on('error', reject).end();
    });
  }

  it('serves the page, which is always asked for again, with its policy', async () => {
    const { status, headers, body } = await get('/?lang=de');
    expect(status).toBe(200);
    expect(body).toContain('The portal');
    expect(headers['content-type']).toContain('text/html');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('lets files with a hash in their name be kept', async () => {
    const { status, headers } = await get('/assets/index-1a2b.js');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('javascript');
    expect(headers['cache-control']).toContain('immutable');
  });

  it('does not know other files', async () => {
    expect((await get('/nothing.js')).status).toBe(404);
    expect((await get('/', 'POST')).status).toBe(404);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '//../secret.txt',
    '/assets/%00../../secret.txt',
    '/./../secret.txt',
  ])('serves nothing outside its folder: %s', async (path) => {
    const { status, body } = await get(path);
    expect(body).not.toContain('not for everybody');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});
