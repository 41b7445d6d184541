import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { openPglite } from '../../../demo/server/database/engines/pglite.ts';
import { openPostgres } from '../../../demo/server/database/engines/postgres.ts';
import type { Texts } from './watch-page.ts';
import { NO_LOG } from '../../demo/support/log.ts';

/** Where the data of a server is: its database, unless that is in the folder, and its folder. */
export interface StoredData {
  url: string | undefined;
  folder: string;
}

/**
 * Every row of every table, and, of a PostgreSQL, the statements that it remembers. The server must have let go of a
 * folder.
 */
export async function readDatabase({ url, folder }: StoredData): Promise<Texts> {
  const engine = url === undefined ? await openPglite(join(folder, 'postgres')) : openPostgres(url, NO_LOG);
  const database = new Kysely<unknown>({ dialect: engine.dialect });
  try {
    const tables = await sql<{ schema: string; name: string }>`
      select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(database);
    const texts: Texts = [];
    for (const { schema, name } of tables.rows) {
      const { rows } = await sql<{
        row: string;
      }>`select to_jsonb(t)::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(database);
      for (const { row } of rows) texts.push(...columnsOf(name, row));
    }
    const statements = await sql<{ query: string }>`select query from pg_stat_activity where query is not null`.execute(
      database,
    );
    return [...texts, ...statements.rows.map(({ query }): Texts[number] => ['statement of the database', '', query])];
  } finally {
    await database.destroy();
  }
}

/** Each column by itself; what could be base64, decoded as well. */
function columnsOf(table: string, row: string): Texts {
  return Object.entries(JSON.parse(row) as Record<string, unknown>).flatMap(([column, value]): Texts => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const encoded = text.match(/[\w+/=-]{16,}/g) ?? [];
    const where = `${table}.${column}`;
    return [
      ['column', where, text],
      ...encoded.map((part): Texts[number] => ['column', where, Buffer.from(part, 'base64').toString('latin1')]),
    ];
  });
}

/** Every file below a folder: its path, and its content. */
export async function readFiles(folder: string): Promise<[path: string, content: Buffer][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (path): Promise<[string, Buffer]> => [path, await readFile(path)]));
}
