import { expect, it } from 'vitest';
import { AccountStore } from '../../src/store/account-store.ts';
import { Replacement } from '../../src/setup/replacement.ts';
import type { IntegrationAddedEvent } from '../../src/ui/adding.events.ts';
import { IntegrationsError } from '../../src/model/errors.ts';
import { controlledAdapter } from '../support/controlled-adapter.ts';

it('keeps the replacement that was found by checking an addition whose answer was lost', async () => {
  // It needs no set-up, so a replacement that another user has added could not be told from one that is set up.
  const applications = [{ id: 'plain', name: 'Plain', kind: 'third-party' as const }];
  const control = controlledAdapter({ applications, integrations: [] });
  // Without live changes only the checks load the account.
  const adapter = new Proxy(control.adapter, {
    get: (target, name) => (name === 'subscribe' ? undefined : (Reflect.get(target, name) as unknown)),
  });
  const store = new AccountStore(adapter, '100');
  store.subscribe({ changed: () => {} });
  await store.load();
  const host = Object.assign(new EventTarget(), { requestUpdate: () => {} });
  const added: IntegrationAddedEvent[] = [];
  host.addEventListener('integration-added', (event) => added.push(event as IntegrationAddedEvent));
  const replacement = new Replacement(host);
  control.answer('addIntegration', () => {
    throw new IntegrationsError('network');
  });
  control.fail('listIntegrations', 'network');
  await replacement.find(store, 'plain', false);
  expect(replacement.addition.status).toBe('unknown');
  await replacement.check();
  expect(added).toHaveLength(1);
  expect(await replacement.find(store, 'plain', false)).toEqual(added[0]?.integration);
  expect(control.callsOf('addIntegration')).toHaveLength(1);
});
