import { describe, expect, it } from 'vitest';
import { pageSchema } from '../../src/model/page.ts';

describe('pageSchema', () => {
  it('leaves the items to be checked one by one', () => {
    const items = [{ id: 1 }, null, 'x'];
    expect(pageSchema.parse({ items, total: 3 })).toEqual({ items });
  });

  it.each([undefined, null, '', 'next'])('takes the cursor %j', (nextCursor) => {
    expect(pageSchema.parse({ items: [], nextCursor }).nextCursor).toBe(nextCursor);
  });

  it.each([7, {}, false])('refuses the cursor %j', (nextCursor) => {
    expect(pageSchema.safeParse({ items: [], nextCursor }).success).toBe(false);
  });

  it.each([undefined, null, [], 'page', { items: null }, { items: {} }, {}])('refuses %j for a page', (page) => {
    expect(pageSchema.safeParse(page).success).toBe(false);
  });
});
