import type { IntegrationsError } from '../../model/errors.ts';
import type { Operation } from '../../adapter/operation.ts';
import type { Source } from '../../adapter/source.ts';
import type { Account } from '../account-state.ts';
import type { AccountStore } from '../account-store.ts';

/** A write, and what it means for the account. */
export interface Write<T> {
  readonly operation: Operation;
  /** Only a write with the same key is the same. Where it is absent, every one of the operation is. */
  readonly key?: string;
  /** Sends it. Rejects with an `IntegrationsError`. */
  readonly send: (source: Source) => Promise<T>;
  /** The account after it. */
  readonly apply: (account: Account, result: T) => Account;
  /**
   * What became of it, after a failure: its result, or a rejection with an `IntegrationsError`. `look` loads the account
   * again; what it gives is absent where nothing is known.
   */
  readonly recover: (error: IntegrationsError, look: () => Promise<Snapshot | undefined>) => Promise<T>;
}

/** What is known of an account after another look at it. */
export interface Snapshot {
  readonly account: Account;
  /** Whether that look succeeded. Otherwise it is what was known before. */
  readonly isCurrent: boolean;
}

/**
 * Sends a write and shows what it led to. The same one to the same thing (an integration, or an application to add)
 * before the end is the first one; another one waits for its end. Rejects with an `IntegrationsError`.
 */
export function write<T>(store: AccountStore, id: string, wanted: Write<T>): Promise<T> {
  const running = store.writing(id);
  const { operation, key } = wanted;
  if (running) {
    const isSame = running.operation === operation && running.key === key;
    const next = (): Promise<T> => write(store, id, wanted);
    return isSame ? (running.result as Promise<T>) : running.result.then(next, next);
  }
  const result = send(store, wanted).finally(() => store.setWriting(id, undefined));
  store.setWriting(id, { operation, key, result });
  return result;
}

async function send<T>(store: AccountStore, { operation, send: sendTo, apply, recover }: Write<T>): Promise<T> {
  const loads = store.loadCount;
  try {
    const result = await store.ask(operation, sendTo);
    store.extend((account) => apply(account, result));
    // Whether a list that came or was asked for in the meantime, or the write's answer, is the newer one, nobody knows.
    // And where the last list did not come, it may come now.
    if (!store.isIdle && (store.isLoading || loads !== store.loadCount || 'failure' in store.state)) void store.load();
    return result;
  } catch (reason) {
    return recover(reason as IntegrationsError, () => takeSnapshot(store));
  }
}

/** Loads the account again, where somebody looks at it. */
async function takeSnapshot(store: AccountStore): Promise<Snapshot | undefined> {
  if (!store.account || !store.isShown) return undefined;
  await store.load();
  return store.account && { account: store.account, isCurrent: !('failure' in store.state) };
}
