import type { AddRequest } from '../adapter/writes.ts';
import type { IntegrationsError } from '../model/errors.ts';
import type { Integration } from '../model/integration.ts';
import type { Account } from '../store/account-state.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { MutationResult } from '../store/mutation/mutate.ts';
import { MutationController, type MutationHost } from '../ui/mutation-controller.ts';
import { IntegrationAddedEvent, IntegrationAddingEvent } from '../ui/adding.events.ts';

/** Applications that wait to be added, by identifier. Those that could not be added stay, with the reason. */
export class StagedApplications {
  readonly #host: MutationHost;
  readonly #additions = new Map<string, MutationController<AddRequest>>();

  constructor(host: MutationHost) {
    this.#host = host;
  }

  /** How many wait. */
  get size(): number {
    return this.#additions.size;
  }

  /** How many could not be added. */
  get failed(): number {
    return this.#count((error) => !error.isOutcomeUnknown);
  }

  /** For how many it is unknown whether they were added. */
  get uncertain(): number {
    return this.#count((error) => error.isOutcomeUnknown);
  }

  /** Whether an application waits. */
  has(applicationId: string): boolean {
    return this.#additions.has(applicationId);
  }

  /** Why an application could not be added. */
  error(applicationId: string): IntegrationsError | undefined {
    return this.#additions.get(applicationId)?.error;
  }

  /** Stages an application, or takes it back. */
  toggle(applicationId: string): void {
    if (!this.#additions.delete(applicationId)) this.#additions.set(applicationId, new MutationController(this.#host));
  }

  /**
   * Drops applications that the account has by now, or that can no longer be added. Returns whether an addition whose
   * outcome was unknown has turned out to be there.
   */
  follow({ permissions, applications, integrations }: Account): boolean {
    let isFound = false;
    for (const [applicationId, addition] of this.#additions) {
      const { error, status } = addition;
      const application = applications.find(({ id }) => id === applicationId);
      const isOffered = application !== undefined && permissions.add === true;
      const isThere =
        !application?.multiple && integrations.some((integration) => integration.applicationId === applicationId);
      // A failed addition stays in sight until the user has noticed it.
      if (isThere || (!isOffered && !error)) this.#additions.delete(applicationId);
      if (!isThere || status !== 'unknown') continue;
      isFound = true;
      void addition.checkAgain().then((result) => this.#report(result));
    }
    return isFound;
  }

  /** Adds all that wait, unless the host's page takes over. Never rejects: those that fail keep waiting. */
  async commit(store: AccountStore): Promise<void> {
    await this.#each(async (applicationId, addition) => {
      if (!this.#host.dispatchEvent(new IntegrationAddingEvent(applicationId))) return true;
      return this.#report(await addition.run(store, { operation: 'addIntegration', applicationId }));
    });
  }

  /** Finds out whether those with an unknown outcome were added, without adding them. Never rejects. */
  async check(): Promise<void> {
    await this.#each(async (_applicationId, addition) => this.#report(await addition.checkAgain()));
  }

  /** Drops each application for which `act` says that it waits no more. */
  async #each(
    act: (applicationId: string, addition: MutationController<AddRequest>) => Promise<boolean>,
  ): Promise<void> {
    await Promise.all(
      [...this.#additions].map(async ([applicationId, addition]) => {
        const isDone = await act(applicationId, addition);
        if (isDone && this.#additions.get(applicationId) === addition) this.#additions.delete(applicationId);
      }),
    );
  }

  /** Tells the host's page of an addition, and returns whether there is one. */
  #report(result: MutationResult<Integration> | undefined): boolean {
    if (!result?.ok) return false;
    this.#host.dispatchEvent(new IntegrationAddedEvent(result.value));
    return true;
  }

  #count(matches: (error: IntegrationsError) => boolean): number {
    return [...this.#additions.values()].filter(({ error }) => error && matches(error)).length;
  }
}
