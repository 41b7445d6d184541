import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { json } from '../support/server.ts';
import { signInAt, startPortal } from '../support/portal.ts';

const MODULE = join(import.meta.dirname, '../../../demo/start/data-folder.ts');
const isolated = ['unshare', '--net', '--pid', '--fork', '--mount-proc'];
const canIsolate =
  process.platform === 'linux' && spawnSync(isolated[0] ?? '', [...isolated.slice(1), 'true']).status === 0;

describe('the lock of a data folder', { timeout: 60_000 }, () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'locked-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /**
   * Locks the folder in a process of its own, as in a container: it shares neither network nor processes with others.
   */
  async function lock(): Promise<{ said: string; kill(): Promise<void> }> {
    const script = `
      const { openDataFolder } = await import(${JSON.stringify(MODULE)});
      try {
        globalThis.kept = await openDataFolder(${JSON.stringify(folder)});
        console.log('locked');
        setInterval(() => globalThis.kept, 60_000);
      } catch (error) { console.log(error.message); }`;
    const command = [...(canIsolate ? isolated : []), process.execPath, '--input-type=module', '--eval', script];
    const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    const exited = once(child, 'exit');
    const kill = async () => {
      killGroup(child.pid ?? 0);
      await exited;
    };
    onTestFinished(kill);
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    return { said: said.toString().trim(), kill };
  }

  it('is had by one of those who ask at the same time, also across containers', async () => {
    const all = await Promise.all([lock(), lock(), lock(), lock()]);
    expect(all.filter(({ said }) => said === 'locked')).toHaveLength(1);
    expect(all.filter(({ said }) => said.includes('is in use by another process'))).toHaveLength(3);
  });

  it('is free at once when its process is killed', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { said, kill } = await lock();
      expect(said).toBe('locked');
      expect((await lock()).said).toContain('is in use');
      await kill();
    }
  });

  // Three servers start here, each of which compiles its database.
  it(
    'keeps a second server from the database of the first, of which nothing is lost',
    { timeout: 180_000 },
    async () => {
      const dataDir = join(folder, 'data');
      const first = await startPortal({ dataDir });
      onTestFinished(() => first.kill());
      const headers = { Cookie: await signInAt(first.url, 'partner'), 'Content-Type': 'application/json' };
      const path = '/api/accounts/100200300/integrations';
      const add = () =>
        fetch(`${first.url}${path}`, {
          method: 'POST',
          headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify({ applicationId: 'microsoft-teams' }),
        });
      expect((await add()).status).toBe(201);
      await expect(startPortal({ dataDir })).rejects.toThrow('is in use by another process');
      expect((await add()).status).toBe(201);
      await first.kill();
      const next = await startPortal({ dataDir });
      onTestFinished(() => next.kill());
      const Cookie = await signInAt(next.url, 'partner');
      expect(
        (await json<{ items: unknown[] }>(fetch(`${next.url}${path}`, { headers: { Cookie } }))).items,
      ).toHaveLength(2);
    },
  );
});

/** Kills a process and all that it has started. It may have ended by itself. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
