import { describe, expect, it } from 'vitest';
import { createMemoryAdapter } from '../../../src/adapter/memory/memory-adapter.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { applications, active, key, create, integrationsOf, add, all } from './support.ts';

describe('the integrations', () => {
  it('start as given, the same on every account, and go their own way on each', async () => {
    const adapter = create({ integrations: [active] });
    expect(await integrationsOf(adapter, 'a')).toEqual([active]);
    await adapter.removeIntegration({ accountId: 'a', integrationId: 'one', idempotencyKey: key() });
    expect(await integrationsOf(adapter, 'a')).toEqual([]);
    expect(await integrationsOf(adapter, 'b')).toEqual([active]);
  });

  it('start by account, for any identifier', async () => {
    const adapter = create({ integrations: { full: [active] } });
    expect(await integrationsOf(adapter, 'full')).toEqual([active]);
    expect(await integrationsOf(adapter, 'empty')).toEqual([]);
    expect(await integrationsOf(adapter, '__proto__')).toEqual([]);
    expect(await integrationsOf(adapter, 'constructor')).toEqual([]);
  });

  it('have a version in any case', async () => {
    const { version: _version, ...unversioned } = active;
    const [integration] = await integrationsOf(create({ integrations: [unversioned] }));
    expect(integration?.version).toBe('1');
  });

  it('come in pages that neither skip nor repeat when others come and go between them', async () => {
    const start = Array.from({ length: 6 }, (_, index): Integration => ({
      id: `i${index}`,
      applicationId: 'teams',
      status: 'active',
    }));
    const adapter = create({ integrations: start, pageSize: 2 });
    const first = await adapter.listIntegrations({ accountId: 'a' });
    await adapter.removeIntegration({ accountId: 'a', integrationId: 'i0', idempotencyKey: key() });
    await adapter.removeIntegration({ accountId: 'a', integrationId: 'i1', idempotencyKey: key() });
    const added = await add(adapter, 'teams');
    expect(first.nextCursor).toBeDefined();
    const { items } = await all((next) =>
      adapter.listIntegrations({ accountId: 'a', cursor: first.nextCursor ?? '', ...next }),
    );
    expect(items.map(({ id }) => id)).toEqual(['i2', 'i3', 'i4', 'i5', added.id]);
  });

  it('are copies: what the caller does with them changes nothing', async () => {
    const given = structuredClone([active]);
    const catalogue = structuredClone(applications);
    const adapter = createMemoryAdapter({ applications: catalogue, integrations: given });
    const [first] = await integrationsOf(adapter);
    if (first?.configuration) first.configuration.values['name'] = 'Changed';
    if (given[0]) given[0].name = 'Changed';
    catalogue.pop();
    const { items } = await adapter.listApplications({ accountId: 'a' });
    if (items[0]) items[0].name = 'Changed';
    expect(await integrationsOf(adapter)).toEqual([active]);
    expect((await adapter.listApplications({ accountId: 'a' })).items).toEqual(applications);
  });
});
