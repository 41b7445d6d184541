import type { Integration } from '../model/integration.ts';
import { integrationById, type Account } from './account-state.ts';

/** Returns the account with an integration in its new state: in its old place, or at the end. */
export function withIntegration(account: Account, integration: Integration): Account {
  const known = integrationById(account, integration.id);
  const integrations = known
    ? account.integrations.map((other) => (other === known ? integration : other))
    : [...account.integrations, integration];
  return { ...account, integrations };
}

/** Returns the account without an integration. */
export function withoutIntegration(account: Account, integrationId: string): Account {
  return { ...account, integrations: account.integrations.filter(({ id }) => id !== integrationId) };
}
