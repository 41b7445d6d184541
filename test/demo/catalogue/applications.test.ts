import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Application, looseApplicationSchema, fieldsOf } from '../../../src/model/application.ts';
import type { Page } from '../../../src/model/page.ts';
import { json, openServer, type TestServer } from '../support/server.ts';

const ACCOUNT = '100200300';

describe('the catalogue of an account', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openServer({ pageSize: 10 });
  });
  afterAll(() => server.close());

  async function list(query: Record<string, string>): Promise<Page<Application>> {
    return json(server.send('GET', `/accounts/${ACCOUNT}/applications?${new URLSearchParams(query)}`));
  }

  async function identifiers(query: Record<string, string>): Promise<string[]> {
    return (await list(query)).items.map(({ id }) => id);
  }

  it('are all there, over pages, in the shape of the model', async () => {
    const first = await list({});
    expect(first.items).toHaveLength(10);
    const second = await list({ cursor: first.nextCursor ?? '' });
    expect(second.nextCursor).toBeUndefined();
    const all = [...first.items, ...second.items];
    expect(new Set(all.map(({ id }) => id)).size).toBe(14);
    expect(all.map((application) => z.parse(looseApplicationSchema, application))).toEqual(all);
  });

  it('can be asked for by kind', async () => {
    expect(await identifiers({ kind: 'third-party' })).toEqual([
      'cm.com',
      'single-sign-on',
      'directory-sync',
      'microsoft-365',
      'microsoft-teams',
    ]);
    const own = await list({ kind: 'first-party' });
    expect(own.items).toHaveLength(9);
    expect(own.items.every(({ kind, vendor }) => kind === 'first-party' && vendor === 'Mitel')).toBe(true);
  });

  it.each([
    ['CM', 'cm.com'],
    ['azure ad single sign on', 'single-sign-on'],
    ['Office 365', 'microsoft-365'],
    ['SCIM', 'directory-sync'],
    ['Verzeichnis', 'directory-sync'],
    ['geschaftsnachrichten', 'cm.com'],
    ['mandant teams', 'microsoft-teams'],
    ['meetings MITEAM', 'miteam-meetings'],
  ])('are found by name, former name, keyword and description: "%s"', async (search, id) => {
    expect(await identifiers({ search })).toContain(id);
  });

  it.each(['%', '_', "'", '\\', 'zzz', '\0nothing'])('are not found by "%s"', async (search) => {
    expect(await identifiers({ search })).toEqual([]);
  });

  it('refuse a kind that does not exist, and a foreign cursor', async () => {
    for (const query of ['kind=other', 'cursor=x', 'cursor=WzFlMzAsIngiXQ']) {
      const response = await server.send('GET', `/accounts/${ACCOUNT}/applications?${query}`);
      expect(response.status).toBe(400);
    }
  });

  it('have the fields of the contract for CM.com, and texts in both languages', async () => {
    const [cm] = (await list({ search: 'CM.com' })).items;
    expect(fieldsOf(cm).map(({ name, type, required }) => [name, type, required])).toEqual([
      ['name', 'text', true],
      ['accountId', 'text', true],
      ['productToken', 'secret', true],
    ]);
    expect(fieldsOf(cm).map(({ label }) => label)).toEqual([
      { en: 'Name', de: 'Name' },
      { en: 'CM.com account ID', de: 'CM.com-Konto-ID' },
      { en: 'Product token', de: 'Produkt-Token' },
    ]);
  });
});
