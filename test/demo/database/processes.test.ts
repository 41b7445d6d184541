import { randomBytes } from 'node:crypto';
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Integration } from '../../../src/model/integration.ts';
import type { Page } from '../../../src/model/page.ts';
import { type EventReader, readEvents } from '../support/event-stream.ts';
import { createPlace, type Place } from '../support/place.ts';
import { type RunningPortal, startPortal, signInAt } from '../support/portal.ts';
import { json } from '../support/server.ts';

const ACCOUNT = '/api/accounts/100200300';

describe.runIf(process.env['DATABASE_URL'])('several servers on one PostgreSQL', () => {
  const key = randomBytes(32).toString('base64');
  let place: Place;
  let dataDir: string;

  beforeAll(async () => {
    place = await createPlace();
    dataDir = join(await mkdtemp(join(tmpdir(), 'portal-')), 'data');
  });
  afterAll(async () => {
    await place.remove();
    await rm(join(dataDir, '..'), { recursive: true });
  });

  async function start(environment: Record<string, string> = { SECRETS_KEY: key }): Promise<RunningPortal> {
    const portal = await startPortal({ dataDir, environment: { DATABASE_URL: place.url ?? '', ...environment } });
    onTestFinished(() => portal.kill());
    return portal;
  }

  async function signedIn({ url }: RunningPortal): Promise<{ Cookie: string }> {
    return { Cookie: await signInAt(url, 'partner') };
  }

  async function follow(portal: RunningPortal): Promise<EventReader> {
    const events = readEvents(await fetch(`${portal.url}${ACCOUNT}/events`, { headers: await signedIn(portal) }));
    expect(await events.next()).toContain('event: change\n');
    return events;
  }

  async function add(portal: RunningPortal): Promise<Integration> {
    return json<Integration>(
      fetch(`${portal.url}${ACCOUNT}/integrations`, {
        method: 'POST',
        headers: {
          ...(await signedIn(portal)),
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: JSON.stringify({ applicationId: 'microsoft-teams' }),
      }),
    );
  }

  async function list(portal: RunningPortal): Promise<Integration[]> {
    return (
      await json<Page<Integration>>(fetch(`${portal.url}${ACCOUNT}/integrations`, { headers: await signedIn(portal) }))
    ).items;
  }

  it('start at the same moment, tell each other of writes, and stop while somebody waits for them', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    const events = await follow(second);
    for (let round = 0; round < 3; round += 1) {
      const added = await add(first);
      // Where the server began to listen only after the stream was opened, it says so by a change, too.
      do expect(await events.next()).toMatch(/^id: .+\nevent: changed?\n/);
      while (!(await list(second)).some(({ id }) => id === added.id));
    }
    const stopping = second.stop();
    // A stream that the server waited for would be torn off after the grace, which is an error.
    while ((await events.next()) !== undefined);
    expect(await stopping).toBe(0);
    expect(await list(first)).toHaveLength(3);

    // What one has stored is there for the next, which needs no folder.
    const third = await start();
    expect(await list(third)).toEqual(await list(first));
    await expect(access(dataDir)).rejects.toThrow('ENOENT');
    for (const portal of [first, second, third])
      expect(portal.output()).not.toContain(new URL(place.url ?? '').password);
  });

  it('need the key from outside, and an address that is one, and show neither', async () => {
    await expect(start({ SECRETS_KEY: '' })).rejects.toThrow('With DATABASE_URL, set SECRETS_KEY');
    const wrong = { SECRETS_KEY: key, DATABASE_URL: 'mysql://me:my-password@localhost/x' };
    const failure = await start(wrong).catch(String);
    expect(failure).toContain('DATABASE_URL has to look like');
    expect(failure).not.toContain('my-password');
    expect(failure).not.toMatch(/^\s+at /m);
  });
});
