import type { TemporaryDatabase } from './servers.ts';

/** The account with 50 integrations. */
export const READ_ACCOUNT = '100200417';
/** The account that everybody writes to. */
export const WRITTEN_ACCOUNT = '100200300';

const APPLICATIONS = 50_000;
const INTEGRATIONS = 50;

/** Adds a large catalogue to a database that a server has made ready, and integrations to one account. */
export async function fill(database: TemporaryDatabase): Promise<void> {
  await database.run(
    `insert into applications (id, position, kind, search_text, entry, added_status)
     select 'bench-' || n, 1000 + n, 'third-party', ' application ' || n || ' of the maker ' || n % 977,
       jsonb_build_object('id', 'bench-' || n, 'name', 'Application ' || n, 'kind', 'third-party',
         'description', jsonb_build_object('en', 'An application of the maker ' || n % 977, 'de', 'Eine Anwendung'),
         'setup', '[{"name": "name", "label": "Name", "type": "text"}, {"name": "key", "label": "Key", "type": "secret"}]'::jsonb),
       'setup-required'
     from generate_series(1, ${APPLICATIONS}) as n`,
  );
  await database.run(`delete from integrations where account_id = '${READ_ACCOUNT}'`);
  await database.run(
    `insert into integrations (id, account_id, application_id, single, name, status, configuration, version, added_at)
     select gen_random_uuid()::text, '${READ_ACCOUNT}', 'bench-' || n, true, 'Team ' || n, 'active',
       jsonb_build_object('name', 'Team ' || n), gen_random_uuid()::text, now() - n * interval '1 minute'
     from generate_series(1, ${INTEGRATIONS}) as n`,
  );
  await database.run('analyze');
}
