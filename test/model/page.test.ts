import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { uncheckedPageSchema } from '../../src/model/page.ts';

describe('uncheckedPageSchema', () => {
  it('leaves the items to be checked one by one', () => {
    const items = [{ id: 1 }, null, 'x'];
    expect(z.parse(uncheckedPageSchema, { items, total: 3 })).toEqual({ items });
  });

  it.each([undefined, null, '', 'next'])('takes the cursor %j', (nextCursor) => {
    expect(z.parse(uncheckedPageSchema, { items: [], nextCursor }).nextCursor).toBe(nextCursor ?? undefined);
  });

  it.each([7, {}, false])('refuses the cursor %j', (nextCursor) => {
    expect(z.safeParse(uncheckedPageSchema, { items: [], nextCursor }).success).toBe(false);
  });

  it.each([undefined, null, [], 'page', { items: {} }, {}])('refuses %j for a page', (page) => {
    expect(z.safeParse(uncheckedPageSchema, page).success).toBe(false);
  });
});
