import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { AccountStore } from './account-store.ts';

const stores = new WeakMap<IntegrationsAdapter, Map<string, AccountStore>>();

/** The one store of an account as an adapter sees it, so that all elements on a page show the same. */
export function storeOf(adapter: IntegrationsAdapter, accountId: string): AccountStore {
  let byAccount = stores.get(adapter);
  if (!byAccount) stores.set(adapter, (byAccount = new Map<string, AccountStore>()));
  let store = byAccount.get(accountId);
  if (!store) byAccount.set(accountId, (store = new AccountStore(adapter, accountId)));
  return store;
}
