import type { AddRequest } from '../adapter/writes.ts';
import { IntegrationsError } from '../model/errors.ts';
import type { Integration } from '../model/integration.ts';
import { integrationById } from '../store/account-state.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { MutationResult } from '../store/mutation/mutate.ts';
import { IntegrationAddedEvent } from '../ui/adding.events.ts';
import { IntegrationsErrorEvent } from '../ui/errors.events.ts';
import { MutationController, type MutationHost } from '../ui/mutation-controller.ts';

/** Where a write stands: its error may become another one when its outcome is found out. */
export interface WriteState {
  readonly error: IntegrationsError | undefined;
}

/** Takes the place of an integration that another user has removed while it was set up. */
export class Replacement {
  /** Adds the application. */
  readonly addition: MutationController<AddRequest>;
  readonly #host: MutationHost;
  #found: Integration | undefined;

  constructor(host: MutationHost) {
    this.#host = host;
    this.addition = new MutationController(host);
  }

  /**
   * Returns the replacement that was found before; or else the one that another user has added, if there can be only
   * one; or else adds one. It is a conflict if others have set it up, or changed it since, until `isConflictShown`:
   * then it is taken as it is now.
   */
  async find(store: AccountStore, applicationId: string, isConflictShown: boolean): Promise<Integration | WriteState> {
    const before = this.#found;
    const present = this.#present(store, applicationId);
    // Another try is the same action, even if an earlier one took effect and only its answer was lost.
    if (before && before.id === present?.id && !isConflictShown) return before;
    this.#found =
      present ?? this.#report(await this.addition.run(store, { operation: 'addIntegration', applicationId }));
    if (!this.#found) return this.addition;
    if (this.#found.status === 'setup-required' || isConflictShown) return this.#found;
    const error = new IntegrationsError('conflict');
    this.#host.dispatchEvent(new IntegrationsErrorEvent('configureIntegration', error));
    return { error };
  }

  /** Finds out whether the replacement was added, without adding it again. */
  async check(): Promise<void> {
    this.#found = this.#report(await this.addition.checkAgain()) ?? this.#found;
  }

  #report(result: MutationResult<Integration> | undefined): Integration | undefined {
    if (!result?.ok) return undefined;
    this.#host.dispatchEvent(new IntegrationAddedEvent(result.value));
    return result.value;
  }

  #present({ account }: AccountStore, applicationId: string): Integration | undefined {
    if (!account) return undefined;
    const added = this.#found && integrationById(account, this.#found.id);
    const isSingle = account.applications.some(({ id, multiple }) => id === applicationId && !multiple);
    return added ?? (isSingle ? account.integrations.find((item) => item.applicationId === applicationId) : undefined);
  }
}
