import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Secrets } from '../../../demo/server/credentials/secrets.ts';
import { type DatabasePlace, openDatabase } from '../../../demo/server/database/open.ts';
import { NO_LOG } from '../../demo/support/log.ts';
import { createPlace } from '../../demo/support/place.ts';
import { signInAt, startPortal } from '../../demo/support/portal.ts';
import type { PersonId } from '../../demo/support/server.ts';

/** The account that everybody looks at, and another one. */
export const ACCOUNT = '100200300';
export const OTHER_ACCOUNT = '100200417';

/** Server processes of one database. */
export class Servers {
  readonly urls: readonly string[];

  private constructor(urls: readonly string[]) {
    this.urls = urls;
  }

  /** Starts two on a PostgreSQL of their own, with so many integrations on the account. */
  static async onPostgres(integrations: number, environment: Record<string, string>): Promise<Servers> {
    const place = await createPlace();
    onTestFinished(place.remove);
    return this.#start(2, place, integrations, { DATABASE_URL: place.url ?? '', ...environment });
  }

  /** Starts one with a database in a folder. */
  static async inFolder(integrations: number, environment: Record<string, string>): Promise<Servers> {
    const dataDir = await mkdtemp(join(tmpdir(), 'portal-storm-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    return this.#start(1, { folder: join(dataDir, 'postgres') }, integrations, { DATA_DIR: dataDir, ...environment });
  }

  static async #start(
    count: number,
    place: DatabasePlace,
    integrations: number,
    environment: Record<string, string>,
  ): Promise<Servers> {
    const key = randomBytes(32);
    await fill(place, new Secrets(key), integrations);
    const starting = Array.from({ length: count }, () =>
      startPortal({ dataDir: '', environment: { SECRETS_KEY: key.toString('base64'), ...environment } }),
    );
    const portals = await Promise.all(starting);
    for (const portal of portals) onTestFinished(() => portal.kill());
    return new Servers(portals.map(({ url }) => url));
  }

  /** Signs a person in. The session counts at each of the servers. */
  signIn(person: PersonId, index: number): Promise<string> {
    return signInAt(this.#at(index), person);
  }

  /** Sends a write for an account to one of them, and returns what it answers. */
  async write<T>(index: number, cookie: string, method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(`${this.#at(index)}/api/accounts/${path}`, {
      method,
      headers: { Cookie: cookie, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }

  /** How many requests all of them have answered. */
  requests(): Promise<number> {
    return this.#sum(/^http_requests_total\{.*\} (\d+)$/gm);
  }

  /** How many streams of changes are open at all of them. */
  streams(): Promise<number> {
    return this.#sum(/^change_streams (\d+)$/gm);
  }

  async #sum(metric: RegExp): Promise<number> {
    const texts = await Promise.all(this.urls.map(async (url) => (await fetch(`${url}/metrics`)).text()));
    return texts.flatMap((text) => [...text.matchAll(metric)]).reduce((sum, [, value]) => sum + Number(value), 0);
  }

  #at(index: number): string {
    return this.urls[index % this.urls.length] ?? '';
  }
}

async function fill(place: DatabasePlace, secrets: Secrets, count: number): Promise<void> {
  const { database, close } = await openDatabase({ ...place, secrets, log: NO_LOG });
  const rows = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    account_id: ACCOUNT,
    application_id: 'microsoft-teams',
    single: false,
    status: 'active' as const,
    configuration: JSON.stringify({ name: `Team ${index}` }),
    version: randomUUID(),
    added_at: new Date(Date.now() - index * 1000),
  }));
  if (rows.length > 0) await database.insertInto('integrations').values(rows).execute();
  await close();
}
