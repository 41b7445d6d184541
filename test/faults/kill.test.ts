import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it, onTestFinished } from 'vitest';
import { type DatabasePlace, openDatabase } from '../../demo/server/database/open.ts';
import { Secrets } from '../../demo/server/credentials/secrets.ts';
import { createPlace } from '../demo/support/place.ts';
import { startPortal } from '../demo/support/portal.ts';
import { seededRandom } from './random.ts';
import { checkNoOrphans, checkStored } from './stored.ts';
import { Writer } from './writer.ts';
import { NO_LOG } from '../demo/support/log.ts';

const KILLS = Number(process.env['FAULTS_KILLS'] || 20);
const SEED = Number(process.env['FAULTS_SEED'] || Date.now() % 1_000_000);
const WRITERS = 4;
const LONGEST_LIFE_MILLISECONDS = 500;
const CYCLE_MILLISECONDS = 30_000;

const key = randomBytes(32);
const secrets = new Secrets(key);

describe('the server, killed at random moments while it writes', () => {
  it(
    'keeps all that it acknowledged in a folder, and nothing by halves',
    { timeout: KILLS * CYCLE_MILLISECONDS },
    async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'portal-faults-'));
      onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
      await killAgainAndAgain('PGlite', { folder: join(dataDir, 'postgres') }, { DATA_DIR: dataDir });
    },
  );

  const onPostgres = { timeout: KILLS * CYCLE_MILLISECONDS, skip: !process.env['DATABASE_URL'] };
  it('keeps all that it acknowledged in a PostgreSQL, and nothing by halves', onPostgres, async () => {
    const place = await createPlace();
    onTestFinished(place.remove);
    await killAgainAndAgain('PostgreSQL', place, { DATABASE_URL: place.url ?? '' });
  });
});

async function killAgainAndAgain(
  name: string,
  place: DatabasePlace,
  environment: Record<string, string>,
): Promise<void> {
  const random = seededRandom(SEED);
  const writers = Array.from({ length: WRITERS }, () => new Writer(randomUUID(), random));
  await createAccounts(place, writers);
  const counts = { kills: 0, acknowledged: 0, inDoubt: 0, tookEffect: 0 };
  for (; counts.kills < KILLS; counts.kills += 1) {
    const server = await startPortal({
      dataDir: '',
      environment: { SECRETS_KEY: key.toString('base64'), WRITES_PER_MINUTE: '1000000', ...environment },
    });
    onTestFinished(() => server.kill());
    await Promise.all(writers.map((writer) => writer.settle(server.url)));
    const writing = Promise.all(writers.map((writer) => writer.writeUntilGone(server.url)));
    await Promise.race([writing, wait(random() * LONGEST_LIFE_MILLISECONDS)]);
    await server.kill();
    await writing;

    const { database, close } = await openDatabase({ ...place, secrets, log: NO_LOG });
    try {
      for (const writer of writers) {
        const tookEffect = await checkStored(database, secrets, writer);
        if (writer.pending) counts.inDoubt += 1;
        if (tookEffect) counts.tookEffect += 1;
      }
      await checkNoOrphans(database);
    } finally {
      await close();
    }
  }
  counts.acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged.size, 0);
  process.stdout.write(`${name}, seed ${SEED}: ${JSON.stringify(counts)}\n`);
}

async function createAccounts(place: DatabasePlace, writers: readonly Writer[]): Promise<void> {
  const { database, close } = await openDatabase({ ...place, secrets, log: NO_LOG });
  const rows = writers.map(({ accountId }) => ({
    id: accountId,
    name: 'Test',
    kind: 'customer' as const,
    contract: 'active' as const,
    details: '{}',
    created_at: new Date(),
  }));
  await database.insertInto('accounts').values(rows).execute();
  await close();
}
