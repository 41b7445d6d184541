import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../../demo/server/app.ts';
import { openDatabase } from '../../../demo/server/database/open.ts';
import { Secrets } from '../../../demo/server/credentials/secrets.ts';
import { json, signIn } from '../support/server.ts';
import { NO_LOG } from '../support/log.ts';

const PATH = '/api/accounts/100200300/integrations';
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.runIf(canMount)('a disk that is full', { timeout: 120_000 }, () => {
  let disk: string;

  beforeAll(() => {
    disk = mkdtempSync(join(tmpdir(), 'disk-'));
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk]).status).toBe(0);
  });
  afterAll(() => {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });

  it.each([0, 100_000, 8_000_000])(
    'is 503 to writes with %d bytes left, and to nothing once there is room again',
    async (left) => {
      const folder = join(disk, String(left));
      const secrets = new Secrets(randomBytes(32));
      const opened = await openDatabase({ folder, secrets, log: NO_LOG });
      onTestFinished(async () => {
        await opened.close();
        rmSync(folder, { recursive: true });
      });
      const app = createApp({
        database: opened.database,
        changes: opened.changes,
        secrets,
        log: NO_LOG,
        limits: { writes: 10_000 },
      });
      const headers = { Cookie: await signIn(app, 'partner'), 'Content-Type': 'application/json' };
      const add = () =>
        app.request(PATH, {
          method: 'POST',
          headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify({ applicationId: 'microsoft-teams' }),
        });
      const list = async () => (await json<{ items: unknown[] }>(app.request(PATH, { headers }))).items.length;
      expect((await add()).status).toBe(201);

      const ballast = join(disk, 'ballast');
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)));
      for (let count = 0; count < 50; count += 1) {
        const refused = await add();
        expect(refused.status).toBe(503);
        expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/);
        expect(await json(refused)).toMatchObject({ code: 'unavailable' });
      }
      expect(await list()).toBe(1);
      expect(
        (await app.request('/api/session', { method: 'DELETE', headers: { Cookie: headers.Cookie } })).status,
      ).toBe(503);

      rmSync(ballast);
      expect((await add()).status).toBe(201);
      expect(await list()).toBe(2);
    },
  );
});
