import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';

const ROOT = join(import.meta.dirname, '../..');
/** More than any load here comes to. */
const UNLIMITED = '100000000';

/** A database of its own on a PostgreSQL. */
export interface TemporaryDatabase {
  url: string;
  /** Runs statements in it. */
  run(statement: string, parameters?: unknown[]): Promise<void>;
  drop(): Promise<void>;
}

/** Makes a database on the PostgreSQL at the address. */
export async function createDatabase(server: string): Promise<TemporaryDatabase> {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  await query(server, `create database ${name}`);
  return {
    url: url.href,
    run: (statement, parameters) => query(url.href, statement, parameters),
    drop: () => query(server, `drop database if exists ${name} with (force)`),
  };
}

async function query(url: string, statement: string, parameters: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement, parameters);
  } finally {
    await client.end();
  }
}

/** A server in a process of its own. */
export interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts as many servers of the same database. */
export async function startServers(count: number, databaseUrl: string): Promise<RunningServer[]> {
  const secretsKey = randomBytes(32).toString('base64');
  return Promise.all(Array.from({ length: count }, () => startServer(databaseUrl, secretsKey)));
}

async function startServer(databaseUrl: string, secretsKey: string): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(ROOT, 'demo/main.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SECRETS_KEY: secretsKey,
      PORT: '0',
      PORTAL_BUILD: 'skip',
      READS_PER_MINUTE: UNLIMITED,
      WRITES_PER_MINUTE: UNLIMITED,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let output = '';
  let errors = '';
  const url = await new Promise<string>((found, failed) => {
    // Each request is logged there.
    child.stderr.on('data', (chunk: Buffer) => {
      errors = (errors + chunk.toString()).slice(-4000);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address !== undefined) found(address.replace('localhost', '127.0.0.1'));
    });
    child.once('close', (code) => failed(new Error(`The server ended with code ${code}: ${output}${errors}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
