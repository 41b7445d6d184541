import type { Integration } from '../model/integration.ts';
import type { Account } from './account-state.ts';

/**
 * Returns the account with an integration in its new state: in its old place, or at the end. The answer to a later
 * addition may come before the news of an earlier one, so it is placed before those that were added later.
 */
export function withIntegration(account: Account, integration: Integration): Account {
  const { integrations } = account;
  const index = integrations.findIndex(({ id }) => id === integration.id);
  if (index >= 0) return { ...account, integrations: integrations.with(index, integration) };
  const timeOf = ({ addedAt }: Integration): number => Date.parse(addedAt ?? '');
  const last = integrations.findLastIndex((other) => !(timeOf(other) > timeOf(integration)));
  return { ...account, integrations: integrations.toSpliced(last + 1, 0, integration) };
}

/** Returns the account without an integration. */
export function withoutIntegration(account: Account, integrationId: string): Account {
  return { ...account, integrations: account.integrations.filter(({ id }) => id !== integrationId) };
}
