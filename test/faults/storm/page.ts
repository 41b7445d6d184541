import { createRestAdapter } from '../../../src/adapter/rest/rest-adapter.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { applyChange } from '../../../src/store/changes/apply-change.ts';

/** A page that shows an account: the store and the adapter that it has in a browser, without what it draws. */
export class ShownAccount {
  readonly store: AccountStore;
  readonly #leave: () => void;
  /** When what it shows has changed last, in milliseconds. */
  changedAt = 0;

  constructor(url: string, accountId: string, Cookie: string) {
    this.store = new AccountStore(createRestAdapter({ baseUrl: `${url}/api`, headers: { Cookie } }), accountId);
    this.#leave = this.store.subscribe({
      changed: () => (this.changedAt = performance.now()),
      changeParts: { load: async () => ({ applyChange }) },
    });
    void this.store.load();
  }

  /** Whether it is loaded, and was loaded once more after its stream had opened. */
  get isReady(): boolean {
    return this.store.loadCount >= 2 && !this.store.isLoading;
  }

  /** The version of an integration that it shows. */
  versionOf(integrationId: string): unknown {
    return this.store.account?.integrations.find(({ id }) => id === integrationId)?.version;
  }

  close(): void {
    this.#leave();
  }
}
