import { describe, expect, it } from 'vitest';
import { configuration, active, create, codeOf, integrationsOf, add } from './support.ts';

describe('the idempotency key', () => {
  it('makes every try of one action one action with one answer', async () => {
    const adapter = create();
    const first = await add(adapter, 'teams', 'same');
    first.status = 'error';
    const second = await add(adapter, 'teams', 'same');
    expect(second).toEqual({ ...first, status: 'setup-required' });
    expect(await integrationsOf(adapter)).toEqual([second]);
  });

  it('does so for tries at the same moment', async () => {
    const adapter = create({ latency: () => Promise.resolve() });
    const answers = await Promise.all(Array.from({ length: 5 }, () => add(adapter, 'cm.com', 'same')));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await integrationsOf(adapter)).toHaveLength(1);
  });

  it('lets a removal and a configuration be sent again, with the version that they were sent with', async () => {
    const adapter = create({ integrations: [active] });
    const saving = { accountId: 'a', integrationId: 'one', configuration, version: 7, idempotencyKey: 'saving' };
    expect(await adapter.configureIntegration(saving)).toEqual(await adapter.configureIntegration(saving));
    const removing = { accountId: 'a', integrationId: 'one', version: '8', idempotencyKey: 'removing' };
    await adapter.removeIntegration(removing);
    await expect(adapter.removeIntegration(removing)).resolves.toBeUndefined();
  });

  it('lets what failed be tried again', async () => {
    let allowed = false;
    const permissions = () => ({ supported: true, add: allowed || 'No.', configure: true, remove: true }) as const;
    const adapter = create({ permissions });
    expect(await codeOf(add(adapter, 'cm.com', 'same'))).toBe('forbidden');
    allowed = true;
    await expect(add(adapter, 'cm.com', 'same')).resolves.toMatchObject({ applicationId: 'cm.com' });
  });

  it('answers for what took effect, even where it is denied by now', async () => {
    let denied = false;
    const permissions = () => ({ supported: true, add: denied ? 'No.' : true, configure: true, remove: true }) as const;
    const adapter = create({ permissions });
    const added = await add(adapter, 'teams', 'same');
    denied = true;
    expect(await add(adapter, 'teams', 'same')).toEqual(added);
    expect(await codeOf(add(adapter, 'teams'))).toBe('forbidden');
  });

  it('belongs to one account', async () => {
    const adapter = create();
    await adapter.addIntegration({ accountId: 'a', applicationId: 'cm.com', idempotencyKey: 'same' });
    await adapter.addIntegration({ accountId: 'b', applicationId: 'cm.com', idempotencyKey: 'same' });
    expect(await integrationsOf(adapter, 'b')).toHaveLength(1);
  });

  it('cannot be used for another action', async () => {
    const adapter = create();
    await add(adapter, 'teams', 'same');
    expect(await codeOf(add(adapter, 'cm.com', 'same'))).toBe('invalid');
    expect(await integrationsOf(adapter)).toHaveLength(1);
  });
});
