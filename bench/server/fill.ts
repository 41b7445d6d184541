import type { TemporaryDatabase } from './servers.ts';

/** The account that everybody reads and writes. */
export const ACCOUNT = '100200417';

const APPLICATIONS = 50_000;
const INTEGRATIONS = 10_000;
/** Others, with ten integrations and fifty writes each. */
const ACCOUNTS = 10_000;
const ENDED_SESSIONS = 20_000;

/**
 * Fills a database that a server has made ready: with a large catalogue, many accounts, and many integrations on one of
 * them. `part` is how much of it.
 */
export async function fill(database: Pick<TemporaryDatabase, 'run'>, part = 1): Promise<void> {
  await database.run(
    `insert into applications (id, position, kind, search_text, entry, added_status)
     select 'bench-' || n, 1000 + n, case when n % 50 = 0 then 'first-party' else 'third-party' end,
       ' application ' || n || ' of the maker ' || n % 977,
       jsonb_build_object('id', 'bench-' || n, 'name', 'Application ' || n, 'kind', 'third-party',
         'description', jsonb_build_object('en', 'An application of the maker ' || n % 977, 'de', 'Eine Anwendung'),
         'setup', '[{"name": "name", "label": "Name", "type": "text"}, {"name": "key", "label": "Key", "type": "secret"}]'::jsonb),
       'setup-required'
     from generate_series(1, ${APPLICATIONS * part}) as n`,
  );
  await database.run(`delete from integrations where account_id = '${ACCOUNT}'`);
  await database.run(
    `insert into integrations (id, account_id, application_id, single, name, status, configuration, version, added_at)
     select gen_random_uuid()::text, '${ACCOUNT}', 'bench-' || n, true, 'Team ' || n, 'active',
       jsonb_build_object('name', 'Team ' || n), gen_random_uuid()::text, now() - n * interval '1 minute'
     from generate_series(1, ${INTEGRATIONS * part}) as n`,
  );
  await database.run(
    `insert into accounts (id, name, kind, contract, details, created_at)
     select 'bench-' || n, 'Customer ' || n, 'customer', 'active', '{}', now() - n * interval '1 minute'
     from generate_series(1, ${ACCOUNTS * part}) as n`,
  );
  await database.run(
    `insert into integrations (id, account_id, application_id, single, name, status, configuration, version, added_at)
     select gen_random_uuid()::text, 'bench-' || n, 'bench-' || n * 5 - 4 + m % 5, false, 'Team ' || m, 'active',
       jsonb_build_object('name', 'Team ' || m), gen_random_uuid()::text, now() - m * interval '1 minute'
     from generate_series(1, ${ACCOUNTS * part}) as n, generate_series(1, 10) as m`,
  );
  await database.run(
    `insert into idempotency_keys (account_id, key, request_fingerprint, status, body)
     select 'bench-' || n, gen_random_uuid()::text, 'bench', 200, '{}'
     from generate_series(1, ${ACCOUNTS * part}) as n, generate_series(1, 50) as m`,
  );
  await database.run(
    `insert into ended_sessions select gen_random_uuid()::text, now() + interval '1 hour'
     from generate_series(1, ${ENDED_SESSIONS * part})`,
  );
  await database.run(
    `insert into integration_secrets (integration_id, field, ciphertext)
     select id, 'key', 'bench' from integrations where account_id = '${ACCOUNT}'`,
  );
  await database.run('vacuum analyze');
}
