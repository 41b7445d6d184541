import { IntegrationsError } from '../model/errors.ts';
import { newIdempotencyKey } from '../model/idempotency-key.ts';
import type { Integration } from '../model/integration.ts';
import { integrationById } from '../store/account-state.ts';
import type { AccountStore } from '../store/account-store.ts';
import { addIntegration } from '../store/writes/writes.ts';

/** What takes the place of an integration that somebody else has removed while it was set up. */
export class Replacement {
  /** One key for all tries of one addition, so that the application is added once. */
  #key = newIdempotencyKey();
  #found: Integration | undefined;

  /**
   * What was found before; or the one that somebody else has added where there can be only one; or a new one. Where others
   * have set it up, or changed it since, that is a conflict, until `conflictShown`: then it is taken as it is now.
   */
  async find(
    store: AccountStore,
    applicationId: string,
    conflictShown: boolean,
    onAdded: (added: Integration) => void,
  ): Promise<Integration> {
    const before = this.#found;
    const present = this.#present(store, applicationId);
    // Another try is the same action, also where an earlier one took effect and only its answer was lost.
    if (before && before.id === present?.id && !conflictShown) return before;
    // The one that was added before has gone, too: another addition.
    if (before && !present) this.#key = newIdempotencyKey();
    this.#found = present;
    this.#found ??= await this.#add(store, applicationId, onAdded);
    if (this.#found.status !== 'setup-required' && !conflictShown) throw new IntegrationsError('conflict');
    return this.#found;
  }

  #present({ account }: AccountStore, applicationId: string): Integration | undefined {
    if (!account) return undefined;
    const added = this.#found && integrationById(account, this.#found.id);
    const isSingle = account.applications.some(({ id, multiple }) => id === applicationId && !multiple);
    return added ?? (isSingle ? account.integrations.find((item) => item.applicationId === applicationId) : undefined);
  }

  async #add(store: AccountStore, applicationId: string, onAdded: (added: Integration) => void): Promise<Integration> {
    const added = await addIntegration(store, applicationId, this.#key);
    onAdded(added);
    return added;
  }
}
