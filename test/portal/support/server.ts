import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright';
import type { Integration } from '../../../src/model/integration.ts';
import { copyFolder } from '../../demo/support/copied-folder.ts';
import { type RunningPortal, signInAt, startPortal } from '../../demo/support/portal.ts';
import type { PersonId } from '../../demo/support/server.ts';

/** The accounts that a new database has. */
export const ACCOUNTS = { empty: '100200300', busy: '100200417', suspended: '100200588', partner: '100100001' };

/** The portal with a database of its own, which outlives the process that serves it. */
export class PortalServer {
  readonly dataDir: string;
  #running: RunningPortal;
  #earlierOutput = '';

  /** The partner's, valid after a restart, too. */
  readonly #cookie: string;
  readonly #environment: Record<string, string>;

  private constructor(dataDir: string, running: RunningPortal, cookie: string, environment: Record<string, string>) {
    this.dataDir = dataDir;
    this.#cookie = cookie;
    this.#running = running;
    this.#environment = environment;
  }

  /** Starts it with a database as new as the one in the folder given, and with more environment variables. */
  static async start(seededFolder: string, environment: Record<string, string> = {}): Promise<PortalServer> {
    const dataDir = await copyFolder(seededFolder, 'portal-');
    const running = await startPortal({ dataDir, environment });
    return new PortalServer(dataDir, running, await signInAt(running.url, 'partner'), environment);
  }

  /** The address, the same after each restart. */
  get url(): string {
    return this.#running.url;
  }

  /** All that every process has printed. */
  get output(): string {
    return this.#earlierOutput + this.#running.output();
  }

  /** Ends the process at once, as a power cut does. */
  async pullAway(): Promise<void> {
    await this.#running.kill();
  }

  /** Asks the process to end, as an administrator does. */
  async stop(): Promise<void> {
    const code = await this.#running.stop();
    if (code !== 0) throw new Error(`The portal ended with code ${code}:\n${this.#running.output()}`);
  }

  /** Starts it again, on the same port and the same data. */
  async bringBack(): Promise<void> {
    const { url } = this;
    this.#earlierOutput = this.output;
    this.#running = await startPortal({
      dataDir: this.dataDir,
      port: Number(new URL(url).port),
      environment: this.#environment,
    });
    if (this.url !== url) throw new Error(`The port has gone to somebody else: ${this.url} in place of ${url}`);
  }

  /** Signs a person in, for all pages of a browser's context. */
  async signIn(context: BrowserContext, personId: PersonId = 'partner'): Promise<void> {
    await context.request.post(`${this.url}/api/session`, { data: { personId } });
  }

  /** What the database has of an account, as the API tells it. */
  async integrations(accountId: string): Promise<Integration[]> {
    const response = await fetch(`${this.url}/api/accounts/${accountId}/integrations`, {
      headers: { Cookie: this.#cookie },
    });
    return ((await response.json()) as { items: Integration[] }).items;
  }

  /** Adds an application to an account, past the interface. */
  async add(accountId: string, applicationId: string): Promise<void> {
    await this.send('POST', `/accounts/${accountId}/integrations`, { applicationId });
  }

  /** Takes an integration off an account, past the interface. */
  async remove(accountId: string, integrationId: string): Promise<void> {
    await this.send('DELETE', `/accounts/${accountId}/integrations/${integrationId}`);
  }

  /** Takes all integrations off an account, past the interface. */
  async empty(accountId: string): Promise<void> {
    for (const { id } of await this.integrations(accountId)) await this.remove(accountId, id);
  }

  /** Sends a request to a path below `/api`, past the interface. A body that is a text is sent as it is. */
  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        'Idempotency-Key': crypto.randomUUID(),
        'Content-Type': 'application/json',
        Cookie: this.#cookie,
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  /** Whether a text stands in clear in a file of the data folder, its name included. */
  async dataContains(text: string): Promise<boolean> {
    const entries = await readdir(this.dataDir, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      if (path.includes(text) || (entry.isFile() && (await readFile(path)).includes(text))) return true;
    }
    return false;
  }

  async close(): Promise<void> {
    await this.#running.kill();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
