import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CatalogueQuery, selectApplications } from '../../../demo/server/catalogue/applications.ts';
import type { Page } from '../../../src/model/page.ts';
import type { Application } from '../../../src/model/application.ts';
import { json, openServer, type TestServer } from '../support/server.ts';

const ACCOUNT = '/accounts/100200300';
const APPLICATIONS = 50_000;

describe('a catalogue of 50,000', { timeout: 120_000 }, () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openServer();
  });
  afterAll(() => server.close());

  beforeAll(async () => {
    await sql`
      insert into applications (id, position, kind, search_text, entry, added_status)
      select 'many-' || n, 100 + n, case when n % 50 = 0 then 'first-party' else 'third-party' end,
        ' application ' || n || ' of maker ' || n % 977 || ' for telephones and messages, fur telefone und nachrichten',
        jsonb_build_object('id', 'many-' || n, 'name', 'Application ' || n, 'kind', 'third-party'), 'active'
      from generate_series(1, ${sql.lit(APPLICATIONS)}) as n`.execute(server.database);
    await sql`analyze applications`.execute(server.database);
  });

  /** How the database goes about what is asked for a page. */
  async function planOf(query: Partial<CatalogueQuery>): Promise<string> {
    const rows = await selectApplications(server.database, { accountId: 'x', pageSize: 50, ...query }).explain<{
      'QUERY PLAN': string;
    }>();
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  it.each([
    ['the first page', {}],
    ['of one kind', { kind: 'first-party' as const }],
    ['in the middle', { cursor: Buffer.from('[25000,"many-24900"]').toString('base64url') }],
  ])('a page is read in the order of an index (%s)', async (_where, query) => {
    const plan = await planOf(query);
    expect(plan).toContain('Index');
    expect(plan).not.toMatch(/Seq Scan|Sort/);
  });

  it.each(['telephones', 'zzzz', 'q', 'qz', '31415', '50%', 'a_b', 'maker 12', 'für', 'тест', '微信'])(
    'a search for "%s" reads an index',
    async (search) => {
      const plan = await planOf({ search });
      expect(plan).toContain('Index');
      expect(plan).not.toContain('Seq Scan');
    },
  );

  it('no search takes long, whatever it says', async () => {
    const piece = fc.constantFrom(
      'a',
      'e',
      'n',
      'ti',
      'zq',
      'app',
      'telephones',
      'maker',
      '1',
      '12',
      '%',
      '_',
      '\\',
      "'",
      '++',
      'ß',
      'und',
      'nachrichten',
      '🙂',
      'ⅷ',
      'x'.repeat(190),
    );
    const search = fc
      .array(
        fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
        { minLength: 1, maxLength: 8 },
      )
      .map((words) => words.join(' ').slice(0, 200).toWellFormed());
    await fc.assert(
      fc.asyncProperty(search, async (text) => {
        const response = await server.send('GET', `${ACCOUNT}/applications?search=${encodeURIComponent(text)}`);
        expect(response.status).toBe(200);
      }),
      { numRuns: 60 },
    );
  });

  it('a search finds each word, from three characters on anywhere, and shorter ones where a word begins', async () => {
    const found = async (search: string) =>
      (
        await json<Page<Application>>(
          server.send('GET', `${ACCOUNT}/applications?search=${encodeURIComponent(search)}`),
        )
      ).items.map(({ id }) => id);
    expect(await found('4321 maker')).toEqual([
      'many-4321',
      'many-14321',
      'many-24321',
      'many-34321',
      'many-43210',
      'many-43211',
      'many-43212',
      'many-43213',
      'many-43214',
      'many-43215',
      'many-43216',
      'many-43217',
      'many-43218',
      'many-43219',
      'many-44321',
    ]);
    expect(await found('ssages 49999')).toEqual(['many-49999']);
    expect(await found('FÜR 49999 me')).toEqual(['many-49999']);
    expect(await found('cm.com')).toEqual(['cm.com']);
    expect((await found('co')).slice(0, 1)).toEqual(['cm.com']);
    expect(await found('+++ 🙂')).toEqual([]);
    expect(await found('100%')).toEqual([]);
  });
});
