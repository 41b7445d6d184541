import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import { sql } from 'kysely';
import { PORTAL_FOLDER } from '../../../demo/start/build-portal.ts';
import { tellChange } from '../../../demo/server/database/tell-change.ts';
import { listIntegrations } from '../../../demo/server/integrations/integrations.ts';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { CM_CONFIGURATION, openServer, type TestServer } from '../../demo/support/server.ts';

/** Each way between a page and the server takes up to so long, so that requests and answers overtake each other. */
const LONGEST_WAY_MILLISECONDS = 12;
/** And what was read takes longer on its way back, so that much of it is out of date when it arrives. */
const LONGEST_READING_MILLISECONDS = 60;

/** One change of one integration, in the order in which the database made them. */
export interface Step {
  integrationId: string;
  applicationId: string;
  operation: 'INSERT' | 'UPDATE' | 'DELETE';
  version: string;
  values: Record<string, ConfigurationValue>;
}

/** The portal, built before, on a database that writes down what is done to integrations. */
export interface PortalWithHistory {
  server: TestServer;
  url: string;
  close(): Promise<void>;
}

/** Starts it. */
export async function openPortal(): Promise<PortalWithHistory> {
  const server = await openServer({
    portalFolder: PORTAL_FOLDER,
    limits: { requests: Infinity, signIns: Infinity, reads: Infinity, writes: Infinity, tests: Infinity },
  });
  await recordHistory(server);
  const http = createAdaptorServer({
    fetch: async (request: Request, environment: object) => {
      const isDelayed = new URL(request.url).pathname.startsWith('/api/accounts/');
      if (isDelayed) await wait(Math.random() * LONGEST_WAY_MILLISECONDS);
      const response = await server.app.fetch(request, environment);
      const longest = request.method === 'GET' ? LONGEST_READING_MILLISECONDS : LONGEST_WAY_MILLISECONDS;
      if (isDelayed) await wait(Math.random() * longest);
      return response;
    },
  }) as Server;
  await new Promise<void>((listening) => http.listen(0, 'localhost', listening));
  return {
    server,
    url: `http://localhost:${(http.address() as AddressInfo).port}`,
    close: async () => {
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
      await server.close();
    },
  };
}

/** An account that two administrators share. */
export class SharedAccount {
  /** The page of the account. */
  readonly page: string;
  readonly #server: TestServer;
  readonly #id: string;

  private constructor({ server, url }: PortalWithHistory, id: string) {
    this.#server = server;
    this.#id = id;
    this.page = `${url}/?account=${id}`;
  }

  /** Makes a new one. */
  static async create(portal: PortalWithHistory): Promise<SharedAccount> {
    const details = await portal.server.database
      .selectFrom('accounts')
      .select('details')
      .where('id', '=', '100200300')
      .executeTakeFirstOrThrow();
    const id = await portal.server.createAccount();
    await portal.server.database
      .updateTable('accounts')
      .set({ details: JSON.stringify(details.details) })
      .where('id', '=', id)
      .execute();
    return new SharedAccount(portal, id);
  }

  /**
   * Brings it to where an interleaving begins, as somebody else would: with CM.com set up, and nothing else. Answers
   * with its secret.
   */
  async begin(): Promise<Map<string, string>> {
    const { database } = this.#server;
    await database.transaction().execute(async (transaction) => {
      const removed = transaction.deleteFrom('integrations').where('account_id', '=', this.#id).returning('id');
      for (const { id } of await removed.execute()) await tellChange(transaction, this.#id, id);
    });
    const { id } = await this.#server.add(this.#id, 'cm.com');
    await sql`delete from history where account_id = ${this.#id}`.execute(database);
    const path = `/accounts/${this.#id}/integrations/${id}/configuration`;
    await this.#server.send('PUT', path, { body: { configuration: CM_CONFIGURATION } });
    await sql`update history set operation = 'INSERT' where account_id = ${this.#id}`.execute(database);
    return new Map([[`${id} productToken`, CM_CONFIGURATION.productToken]]);
  }

  /** What is on the account. */
  async integrations(): Promise<Integration[]> {
    const { items } = await listIntegrations(this.#server.database, this.#id, { pageSize: 1000 });
    return items;
  }

  /** All changes since the account was emptied. */
  async history(): Promise<Step[]> {
    const { rows } = await sql<Step>`
      select integration_id as "integrationId", application_id as "applicationId", operation, version, configuration as values
      from history where account_id = ${this.#id} order by step`.execute(this.#server.database);
    return rows;
  }

  /** The idempotency keys of all configurations that were saved, by the version that each led to. */
  async saves(): Promise<Map<string, string>> {
    const rows = await this.#server.database
      .selectFrom('idempotency_keys')
      .select(['key', 'body'])
      .where('account_id', '=', this.#id)
      .where('status', '=', 200)
      .execute();
    return new Map(
      rows.map(({ key, body }) => [String((JSON.parse(body ?? '{}') as Integration).version), key] as const),
    );
  }

  /** The secrets in clear, by integration and field; also those that have no integration. */
  async secrets(): Promise<Map<string, string>> {
    const { database, secrets } = this.#server;
    const accountId = this.#id;
    const onAccounts = database.selectFrom('integrations').select('id').where('account_id', '!=', accountId);
    const rows = await database
      .selectFrom('integration_secrets')
      .selectAll()
      .where('integration_id', 'not in', onAccounts)
      .execute();
    return new Map(
      rows.map(({ integration_id: integrationId, field, ciphertext }) => [
        `${integrationId} ${field}`,
        secrets.decrypt(ciphertext, { accountId, integrationId, field }),
      ]),
    );
  }

  /** What the server took for its own mistake. */
  get mistakes(): unknown[] {
    return this.#server.log.filter(({ level }) => level === 'error');
  }
}

/** Lets the database itself write down what is done to integrations. */
async function recordHistory({ database }: TestServer): Promise<void> {
  await sql`create table history (
    step bigserial primary key, account_id text not null, integration_id text not null, application_id text not null,
    operation text not null, version text not null, configuration jsonb not null
  )`.execute(database);
  await sql`create function record_history() returns trigger language plpgsql as $$
    declare changed integrations%rowtype;
    begin
      -- A save stores its values first, and then the version that they have from then on.
      if tg_op = 'UPDATE' and new.version = old.version then return null; end if;
      if tg_op = 'DELETE' then changed := old; else changed := new; end if;
      insert into history (account_id, integration_id, application_id, operation, version, configuration)
        values (changed.account_id, changed.id, changed.application_id, tg_op, changed.version, changed.configuration);
      return changed;
    end
  $$`.execute(database);
  await sql`create trigger record_history after insert or update or delete on integrations
    for each row execute function record_history()`.execute(database);
}
