import { describe, expect, it } from 'vitest';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import { configuration, active, key, create, codeOf, integrationsOf, add } from './support.ts';

describe('the permissions', () => {
  const denied = {
    supported: true,
    add: 'Not you.',
    configure: { en: 'No.', de: 'Nein.' },
    remove: 'Ask the partner.',
  } as const;
  const everything = { supported: true, add: true, configure: true, remove: true } as const;

  function writes(adapter: IntegrationsAdapter, accountId = 'a'): Promise<string>[] {
    const command = { accountId, integrationId: 'one' };
    return [
      codeOf(adapter.addIntegration({ accountId, applicationId: 'gateway', idempotencyKey: key() })),
      codeOf(adapter.configureIntegration({ ...command, configuration, idempotencyKey: key() })),
      codeOf(adapter.removeIntegration({ ...command, idempotencyKey: key() })),
    ];
  }

  it('allow everything where none are given', async () => {
    expect(await create().getPermissions?.({ accountId: 'a' })).toEqual(everything);
  });

  it('are the same for all accounts, or by account, or asked each time', async () => {
    const same = create({ permissions: denied });
    expect(await same.getPermissions?.({ accountId: 'a' })).toEqual(denied);
    const byAccount = create({ permissions: { a: denied } });
    expect(await byAccount.getPermissions?.({ accountId: 'a' })).toEqual(denied);
    expect(await byAccount.getPermissions?.({ accountId: 'b' })).toEqual(everything);
    const asked = create({ permissions: (accountId) => (accountId === 'a' ? denied : everything) });
    expect(await asked.getPermissions?.({ accountId: 'a' })).toEqual(denied);
    expect(await asked.getPermissions?.({ accountId: 'b' })).toEqual(everything);
  });

  it('forbid what they deny, and change nothing', async () => {
    const adapter = create({ integrations: [active], permissions: denied });
    expect(await Promise.all(writes(adapter))).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect(await integrationsOf(adapter)).toEqual([active]);
  });

  it('forbid one action alone', async () => {
    const adapter = create({ integrations: [active], permissions: { ...everything, remove: 'No.' } });
    await add(adapter, 'gateway');
    const removal = adapter.removeIntegration({ accountId: 'a', integrationId: 'one', idempotencyKey: key() });
    expect(await codeOf(removal)).toBe('forbidden');
  });

  it('forbid every write on an account that cannot hold integrations', async () => {
    const adapter = create({ integrations: [active], permissions: { ...everything, supported: 'A partner account.' } });
    expect(await Promise.all(writes(adapter))).toEqual(['forbidden', 'forbidden', 'forbidden']);
  });
});
