import { PGlite } from '@electric-sql/pglite';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DatabasePlace } from '../../../demo/server/database/open.ts';
import { copyFolder } from './copied-folder.ts';

const MODULES = join(import.meta.dirname, '../../../node_modules');
const CACHE = join(MODULES, '.cache/empty-databases');
const { version } = JSON.parse(readFileSync(join(MODULES, '@electric-sql/pglite/package.json'), 'utf8')) as {
  version: string;
};

/** Where an empty database is. */
export type Place = DatabasePlace & {
  /** Removes the database, whoever is connected to it. */
  remove(): Promise<void>;
};

/** Makes an empty database: on the PostgreSQL at `DATABASE_URL`, where the tests run on one; in a folder otherwise. */
export async function createPlace(): Promise<Place> {
  const server = process.env['DATABASE_URL'];
  return server ? createOnPostgres(server) : createInFolder();
}

async function createInFolder(): Promise<Place> {
  const folder = await copyFolder(await emptyDatabase(), 'database-');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Made once for all tests: to make one takes longer than what most of them do with it. */
async function emptyDatabase(): Promise<string> {
  const folder = join(CACHE, `pglite-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const made = await mkdtemp(join(CACHE, 'next-'));
  const database = await PGlite.create(made);
  await database.close();
  try {
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true });
    // Somebody else was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

async function createOnPostgres(server: string): Promise<Place> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => administer(server, `drop database if exists ${name} with (force)`) };
}

/** Runs one statement on a connection of its own. */
export async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
