import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { CM_APPLICATION_ID } from '../src/model/cm.ts';
import { buildPortal, isPortalBuilt, PORTAL_FOLDER } from './build-portal.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { listen, stopListening } from './listen.ts';
import { readOptions } from './options.ts';
import { loadSecretsKey } from './secrets-key.ts';
import { createApp } from './server/app.ts';
import { CmVerifier } from './server/credentials/cm-verifier.ts';
import { type Database, openDatabase } from './server/database/open.ts';
import { writeLog } from './server/log.ts';
import { Secrets } from './server/secrets.ts';
import { StartError } from './start-error.ts';

const SHUTDOWN_GRACE_MILLISECONDS = 1000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start(): Promise<void> {
  const options = readOptions(process.env);
  const folder = await openDataFolder(options.dataFolder);
  const { key, generatedFile } = await loadSecretsKey(options.secretsKey, folder.path);
  if (generatedFile) say(`Made a key for the stored secrets: ${generatedFile}. Set SECRETS_KEY to use one of your own.`);
  const secrets = new Secrets(key);
  const database = await openDatabase({ folder: `${folder.path}/postgres`, secrets });

  if (options.buildPortal) await buildPortal();
  if (!isPortalBuilt()) say('The portal has not been built: only the API is served.');

  const app = createApp({
    database,
    secrets,
    log: writeLog,
    ...(options.cmBaseUrl !== undefined && { verifiers: { [CM_APPLICATION_ID]: new CmVerifier(options.cmBaseUrl) } }),
    limits: { writes: options.writesPerMinute },
    ...(isPortalBuilt() && { portalFolder: PORTAL_FOLDER }),
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const port = await listen(server, options.port, options.host);
  stopOnSignals(server, database, folder);
  if (options.port !== 0 && port !== options.port) say(`Port ${options.port} is in use; taking the next free one.`);
  say(`The portal is at http://localhost:${port}`);
}

function stopOnSignals(server: Server, database: Database, folder: DataFolder): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    await stopListening(server, SHUTDOWN_GRACE_MILLISECONDS);
    await database.destroy();
    await folder.release();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stop().catch(fail);
    });
  }
}

function fail(error: unknown): never {
  const text = error instanceof StartError ? error.message : String(error instanceof Error ? error.stack : error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

await start().catch(fail);
