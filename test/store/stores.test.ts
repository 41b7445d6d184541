import { describe, expect, it } from 'vitest';
import { createMemoryAdapter } from '../../src/adapter/memory/memory-adapter.ts';
import { storeOf } from '../../src/store/stores.ts';
import { APPLICATIONS } from '../support/catalogue.ts';

function adapter(): ReturnType<typeof createMemoryAdapter> {
  return createMemoryAdapter({ applications: APPLICATIONS });
}

describe('storeOf', () => {
  it('is one for all that show the same account of the same adapter', () => {
    const shared = adapter();
    expect(storeOf(shared, '100')).toBe(storeOf(shared, '100'));
    expect(storeOf(shared, '100').source).toEqual({ adapter: shared, accountId: '100' });
  });

  it('is another one for another account, and for another adapter', () => {
    const shared = adapter();
    expect(storeOf(shared, '100')).not.toBe(storeOf(shared, '200'));
    expect(storeOf(shared, '100')).not.toBe(storeOf(adapter(), '100'));
  });

  it('takes any text for the identifier of an account', () => {
    const shared = adapter();
    for (const accountId of ['', '__proto__', 'constructor']) {
      expect(storeOf(shared, accountId).source.accountId).toBe(accountId);
      expect(storeOf(shared, accountId)).toBe(storeOf(shared, accountId));
    }
  });
});
