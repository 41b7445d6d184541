import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { pageSchema } from '../../src/model/page.ts';

describe('pageSchema', () => {
  it('leaves the items to be checked one by one', () => {
    const items = [{ id: 1 }, null, 'x'];
    expect(v.parse(pageSchema, { items, total: 3 })).toEqual({ items });
  });

  it.each([undefined, null, '', 'next'])('takes the cursor %j', (nextCursor) => {
    expect(v.parse(pageSchema, { items: [], nextCursor }).nextCursor).toBe(nextCursor);
  });

  it.each([7, {}, false])('refuses the cursor %j', (nextCursor) => {
    expect(v.safeParse(pageSchema, { items: [], nextCursor }).success).toBe(false);
  });

  it.each([undefined, null, [], 'page', { items: null }, { items: {} }, {}])('refuses %j for a page', (page) => {
    expect(v.safeParse(pageSchema, page).success).toBe(false);
  });
});
