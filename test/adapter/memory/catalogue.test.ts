import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Application, looseApplicationSchema } from '../../../src/model/application.ts';
import { integrationSchema } from '../../../src/model/integration.ts';
import { gateway, applications, active, create, codeOf, all } from './support.ts';

describe('the catalogue', () => {
  it('lists everything, in its order', async () => {
    expect(await create().listApplications({ accountId: 'a' })).toEqual({ items: applications });
  });

  it('lists one kind', async () => {
    const { items } = await create().listApplications({ accountId: 'a', kind: 'first-party' });
    expect(items).toEqual([gateway]);
  });

  it.each([
    ['teams', ['teams']],
    ['  TEAMS ', ['teams']],
    ['übergang', ['gateway']],
    ['gateway', ['cm.com', 'gateway']],
    ['sms', ['cm.com']],
    ['kurznach', ['cm.com']],
    ['netherlands', ['cm.com']],
    ['', ['cm.com', 'teams', 'gateway']],
    ['nothing of this', []],
  ])('finds %j in names, descriptions, vendors and keywords of any language', async (search, ids) => {
    const { items } = await create().listApplications({ accountId: 'a', search });
    expect(items.map(({ id }) => id)).toEqual(ids);
  });

  it('comes in pages, searched ones too', async () => {
    const many = Array.from({ length: 23 }, (_, index): Application => ({
      ...gateway,
      id: `app-${index}`,
      name: index % 2 ? 'Odd' : 'Even',
    }));
    const adapter = create({ applications: many, pageSize: 5 });
    const everything = await all((cursor) => adapter.listApplications({ accountId: 'a', ...cursor }));
    expect(everything).toEqual({ items: many, pages: 5 });
    const even = await all((cursor) => adapter.listApplications({ accountId: 'a', search: 'even', ...cursor }));
    expect(even).toEqual({ items: many.filter(({ name }) => name === 'Even'), pages: 3 });
  });

  it('has no empty page at its end', async () => {
    const adapter = create({ pageSize: 1 });
    expect(await all((cursor) => adapter.listApplications({ accountId: 'a', ...cursor }))).toEqual({
      items: applications,
      pages: 3,
    });
  });

  it('does not understand a foreign cursor', async () => {
    expect(await codeOf(create().listApplications({ accountId: 'a', cursor: 'next!' }))).toBe('invalid');
    expect(await codeOf(create().listIntegrations({ accountId: 'a', cursor: '-1' }))).toBe('invalid');
  });

  it('refuses a page size that is none', () => {
    for (const pageSize of [0, -1, 1.5, Number.NaN]) expect(() => create({ pageSize })).toThrow(RangeError);
  });
});

it('starts with examples that are well-formed', () => {
  for (const application of applications) expect(z.safeParse(looseApplicationSchema, application).success).toBe(true);
  expect(z.safeParse(integrationSchema, active).success).toBe(true);
});
