import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Where a new database can be. */
export interface Place {
  /** The address of an empty database; absent where the tests do not run on a PostgreSQL. */
  url?: string;
  /** Removes the database, whoever is connected to it. */
  remove(): Promise<void>;
}

/** Makes an empty database on the PostgreSQL at `DATABASE_URL`, where the tests run on one. */
export async function createPlace(): Promise<Place> {
  const server = process.env['DATABASE_URL'];
  if (!server) return { remove: async () => undefined };
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
