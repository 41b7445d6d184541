import type { Server } from 'node:http';
import { collectDefaultMetrics } from 'prom-client';
import { buildPortal, isPortalBuilt, PORTAL_FOLDER } from './start/build-portal.ts';
import { createServer, listen, stopListening } from './start/listen.ts';
import { readOptions } from './start/options.ts';
import { CM_APPLICATION_ID } from '../src/presets/cm-names.ts';
import { serveConsentSite } from './consent-site/serve.ts';
import { createApp } from './server/app.ts';
import { MICROSOFT_365 } from './server/catalogue/third-party.ts';
import { ConsentProvider } from './server/consent/provider.ts';
import { CmVerifier } from './server/credentials/cm-verifier.ts';
import { createLog } from './server/observability/log.ts';
import { Metrics } from './server/observability/metrics.ts';
import { StartError } from './start/start-error.ts';
import { openStorage, type Storage } from './start/storage.ts';

const SHUTDOWN_GRACE_MILLISECONDS = 1000;
// In case the database no longer answers.
const SHUTDOWN_LIMIT_MILLISECONDS = 10_000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start(): Promise<void> {
  const options = readOptions(process.env, process.argv.slice(2));
  const log = createLog();
  const storage = await openStorage(options, log);
  const { generatedKeyFile: keyFile } = storage;
  if (keyFile) say(`Made a key for the stored secrets: ${keyFile}. Set SECRETS_KEY to use one of your own.`);
  const { database, changes, secrets } = storage;

  if (options.buildPortal) await buildPortal();
  if (!isPortalBuilt()) say('The portal has not been built: only the API is served.');

  const site = await serveConsentSite(options.port === 0 ? 0 : options.port + 1, options.host, options.hosts);
  const metrics = new Metrics(changes);
  collectDefaultMetrics({ register: metrics.registry });
  const app = createApp({
    database,
    changes,
    secrets,
    log,
    ...(options.cmBaseUrl !== undefined && { verifiers: { [CM_APPLICATION_ID]: new CmVerifier(options.cmBaseUrl) } }),
    consentProviders: { [MICROSOFT_365.id]: new ConsentProvider(site.client) },
    limits: {
      writes: options.writesPerMinute,
      reads: options.readsPerMinute,
      requests: 4 * (options.readsPerMinute + options.writesPerMinute),
    },
    hosts: options.hosts,
    trustedProxies: options.trustedProxies,
    metrics,
    ...(isPortalBuilt() && { portalFolder: PORTAL_FOLDER }),
  });
  const server = createServer(app.fetch);
  const port = await listen(server, options.port, options.host);
  const url = `http://localhost:${port}`;
  site.register(url);
  stopOnSignals([server, site.server], storage);
  if (options.port !== 0 && port !== options.port) say(`Port ${options.port} is in use; taking the next free one.`);
  say(`The portal is at ${url}`);
  say(`The site at which somebody consents to Microsoft 365 is at ${site.client.siteUrl}`);
}

function stopOnSignals(servers: readonly Server[], { changes, close }: Storage): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MILLISECONDS).unref();
    // Streams of changes would never end by themselves.
    changes.close();
    await Promise.all(servers.map((server) => stopListening(server, SHUTDOWN_GRACE_MILLISECONDS)));
    await close();
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
