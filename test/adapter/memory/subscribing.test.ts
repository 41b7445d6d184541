import { describe, expect, it, vi } from 'vitest';
import type { Integration } from '../../../src/model/integration.ts';
import type { IntegrationChange } from '../../../src/model/integration-change.ts';
import { configuration, key, create, codeOf, integrationsOf, add } from './support.ts';

describe('subscribing', () => {
  it('tells everyone who listens to the account after each change, not before it is done', async () => {
    const adapter = create();
    const calls: string[] = [];
    adapter.subscribe?.({ accountId: 'a' }, () => calls.push('one'));
    adapter.subscribe?.({ accountId: 'a' }, () => calls.push('two'));
    adapter.subscribe?.({ accountId: 'b' }, () => calls.push('other account'));
    const { id } = await add(adapter);
    await vi.waitFor(() => expect(calls).toEqual(['one', 'two']));
    await adapter.configureIntegration({ accountId: 'a', integrationId: id, configuration, idempotencyKey: key() });
    await adapter.removeIntegration({ accountId: 'a', integrationId: id, idempotencyKey: key() });
    await vi.waitFor(() => expect(calls).toHaveLength(6));
  });

  it('tells each change with what the list then says, and no secret', async () => {
    const adapter = create();
    const onChange = vi.fn<(change?: IntegrationChange) => void>();
    adapter.subscribe?.({ accountId: 'a' }, onChange);
    const { id } = await add(adapter);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(onChange.mock.lastCall).toEqual([{ type: 'changed', integration: (await integrationsOf(adapter))[0] }]);
    await adapter.configureIntegration({ accountId: 'a', integrationId: id, configuration, idempotencyKey: key() });
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    expect(onChange.mock.lastCall).toEqual([{ type: 'changed', integration: (await integrationsOf(adapter))[0] }]);
    expect(JSON.stringify(onChange.mock.calls)).not.toContain(configuration.productToken);
    await adapter.removeIntegration({ accountId: 'a', integrationId: id, idempotencyKey: key() });
    await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith({ type: 'removed', integrationId: id }));
  });

  it('shows the change to whoever is told', async () => {
    const adapter = create();
    const seen = new Promise<Integration[]>((resolve) => {
      adapter.subscribe?.({ accountId: 'a' }, () => resolve(integrationsOf(adapter)));
    });
    await add(adapter);
    expect(await seen).toHaveLength(1);
  });

  it('is quiet after what failed, what only answered again, and the end', async () => {
    const adapter = create();
    const onChange = vi.fn();
    const end = adapter.subscribe?.({ accountId: 'a' }, onChange);
    const controller = new AbortController();
    adapter.subscribe?.({ accountId: 'a', signal: controller.signal }, onChange);
    adapter.subscribe?.({ accountId: 'a', signal: AbortSignal.abort() }, onChange);
    await add(adapter, 'cm.com', 'same');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    await add(adapter, 'cm.com', 'same');
    await codeOf(add(adapter));
    end?.();
    end?.();
    controller.abort();
    await add(adapter, 'gateway');
    await integrationsOf(adapter);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('ends between a change and the call', async () => {
    const adapter = create();
    const second = vi.fn();
    let end = (): void => {};
    adapter.subscribe?.({ accountId: 'a' }, () => end());
    end = adapter.subscribe?.({ accountId: 'a' }, second) ?? end;
    await add(adapter);
    await integrationsOf(adapter);
    expect(second).not.toHaveBeenCalled();
  });
});
