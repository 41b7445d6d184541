import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Integration } from '../../../src/model/integration.ts';
import type { Page } from '../../../src/model/page.ts';
import { type PortalOptions, type RunningPortal, signInAt, startPortal } from '../support/portal.ts';
import { CM_CONFIGURATION, json } from '../support/server.ts';

const ACCOUNT = '100200300';

describe('starting and stopping', { timeout: 60_000 }, () => {
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'portal-data-'));
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  async function start(options: Partial<PortalOptions> = {}): Promise<RunningPortal> {
    const portal = await startPortal({ dataDir, ...options });
    onTestFinished(() => portal.kill());
    return portal;
  }

  async function write(portal: RunningPortal, method: string, path: string, body?: unknown): Promise<Response> {
    const headers = { 'Idempotency-Key': crypto.randomUUID(), 'Content-Type': 'application/json' };
    return fetch(`${portal.url}/api/accounts/${ACCOUNT}/integrations${path}`, {
      method,
      headers: { ...headers, Cookie: await signInAt(portal.url, 'partner') },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  async function list(portal: RunningPortal, account = ACCOUNT): Promise<Integration[]> {
    const headers = { Cookie: await signInAt(portal.url, 'partner') };
    return (await json<Page<Integration>>(fetch(`${portal.url}/api/accounts/${account}/integrations`, { headers })))
      .items;
  }

  // The steps of one life of a data folder; each begins with what the one before has left.
  it('makes a key that only its owner can read, and fills the database', async () => {
    const portal = await start();
    const key = join(dataDir, 'secrets.key');
    expect(portal.output()).toContain(key);
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    expect(Buffer.from(await readFile(key, 'utf8'), 'base64')).toHaveLength(32);
    expect(await list(portal)).toEqual([]);
    expect(await list(portal, '100200417')).toHaveLength(6);
    expect((await write(portal, 'POST', '', { applicationId: 'cm.com' })).status).toBe(201);
    expect(await portal.stop()).toBe(0);
  });

  it('keeps what was added when it is stopped, and what was set up when it is killed', async () => {
    const afterStop = await start();
    const [added] = await list(afterStop);
    expect(added).toMatchObject({ applicationId: 'cm.com', status: 'setup-required' });
    const body = { configuration: CM_CONFIGURATION };
    const configured = await json(write(afterStop, 'PUT', `/${added?.id}/configuration`, body));
    await afterStop.kill();

    const afterKill = await start();
    expect(await list(afterKill)).toEqual([configured]);
    expect(afterKill.output()).not.toContain('Made a key');
    expect((await write(afterKill, 'DELETE', `/${added?.id}`)).status).toBe(204);
    await afterKill.kill();

    const afterRemoval = await start();
    expect(await list(afterRemoval)).toEqual([]);
    expect(await list(afterRemoval, '100200417')).toHaveLength(6);

    await expect(startPortal({ dataDir })).rejects.toThrow('is in use by another process');
    expect(await list(afterRemoval)).toEqual([]);
    expect(await afterRemoval.stop()).toBe(0);
  });

  it('stops although connections are open, and takes the next port where one is in use', async () => {
    const blocker = createServer().listen(0, 'localhost');
    await new Promise((listening) => blocker.once('listening', listening));
    onTestFinished(() => new Promise<void>((closed) => blocker.close(() => closed())));
    const port = (blocker.address() as { port: number }).port;
    const portal = await start({ port });
    expect(portal.output()).toContain(`Port ${port} is in use`);
    const taken = Number(new URL(portal.url).port);
    expect(taken).toBeGreaterThan(port);

    const sockets = await Promise.all([openConnection(taken), openConnection(taken)]);
    sockets[1]?.write('GET /api/accounts HTTP/1.1\r\nHost: localhost\r\n');
    const headers = { Cookie: await signInAt(portal.url, 'partner') };
    const events = await fetch(`${portal.url}/api/accounts/${ACCOUNT}/events`, { headers });
    const received = events.text();
    expect(await portal.stop()).toBe(0);
    expect(await received).toContain('event: change');
  });

  it('refuses a key that is none, and one that the secrets were not stored with', async () => {
    const wrong = startPortal({ dataDir, environment: { SECRETS_KEY: 'too short' } });
    await expect(wrong).rejects.toThrow('SECRETS_KEY does not hold a key: it has to be 32 bytes in base64.');
    const other = startPortal({ dataDir, environment: { SECRETS_KEY: randomBytes(32).toString('base64') } });
    await expect(other).rejects.toThrow('encrypted with another key');
  });

  it('says what is wrong with the port, the key file and the folder, without a stack', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portal-wrong-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'secrets.key'), 'damaged');
    const failures = await Promise.all([
      failure({ dataDir: folder, environment: { PORT: 'http' } }),
      failure({ dataDir: folder, environment: { WRITES_PER_MINUTE: '-1' } }),
      failure({ dataDir: folder, environment: { CM_BASE_URL: 'http://cm.example' } }),
      failure({ dataDir: folder }),
      failure({ dataDir: join(folder, 'secrets.key', 'below-a-file') }),
    ]);
    expect(failures).toEqual([
      expect.stringContaining('PORT has to be a number'),
      expect.stringContaining('WRITES_PER_MINUTE has to be a whole number'),
      expect.stringContaining('CM_BASE_URL has to be an https address'),
      expect.stringContaining('does not hold a key'),
      expect.stringContaining('Set DATA_DIR to a folder that can be written to'),
    ]);
    for (const text of failures) expect(text).not.toMatch(/^\s+at /m);
  });

  async function failure(options: PortalOptions): Promise<string> {
    return startPortal(options).then(
      () => 'started',
      (error: unknown) => String(error),
    );
  }

  function openConnection(port: number): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: 'localhost' }, () => resolve(socket));
      socket.on('error', reject);
      onTestFinished(() => void socket.destroy());
    });
  }
});
