import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { pageSchema } from '../../src/model/page.ts';

describe('pageSchema', () => {
  it('leaves the items to be checked one by one', () => {
    const items = [{ id: 1 }, null, 'x'];
    expect(z.parse(pageSchema, { items, total: 3 })).toEqual({ items });
  });

  it.each([undefined, null, '', 'next'])('takes the cursor %j', (nextCursor) => {
    expect(z.parse(pageSchema, { items: [], nextCursor }).nextCursor).toBe(nextCursor ?? undefined);
  });

  it.each([7, {}, false])('refuses the cursor %j', (nextCursor) => {
    expect(z.safeParse(pageSchema, { items: [], nextCursor }).success).toBe(false);
  });

  it.each([undefined, null, [], 'page', { items: {} }, {}])('refuses %j for a page', (page) => {
    expect(z.safeParse(pageSchema, page).success).toBe(false);
  });
});
