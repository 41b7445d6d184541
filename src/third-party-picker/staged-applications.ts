import { toIntegrationsError } from '../adapter/boundary.ts';
import type { IntegrationsError } from '../model/errors.ts';
import { newIdempotencyKey } from '../model/idempotency-key.ts';
import type { Integration } from '../model/integration.ts';
import type { Account } from '../store/account-state.ts';
import { outcomeCheck } from '../store/writes/write-outcome.ts';

interface Stage {
  /** One key for all tries, so that the application is added once. */
  readonly idempotencyKey: string;
  error?: IntegrationsError;
  /** Asks what became of the last try, where nobody knows. */
  check?: ReturnType<typeof outcomeCheck<Integration>>;
}

/** Applications that wait to be added, by identifier. What could not be added keeps waiting, with the reason. */
export class StagedApplications {
  readonly #stages = new Map<string, Stage>();

  /** How many wait. */
  get size(): number {
    return this.#stages.size;
  }

  /** How many could not be added. */
  get failed(): number {
    return [...this.#stages.values()].filter(({ error }) => error && !error.isOutcomeUnknown).length;
  }

  /** Of how many nobody knows whether they were added. */
  get uncertain(): number {
    return [...this.#stages.values()].filter(({ error }) => error?.isOutcomeUnknown).length;
  }

  /** Whether an application waits. */
  has(applicationId: string): boolean {
    return this.#stages.has(applicationId);
  }

  /** Why an application could not be added. */
  error(applicationId: string): IntegrationsError | undefined {
    return this.#stages.get(applicationId)?.error;
  }

  /** Stages an application, or takes it back. */
  toggle(applicationId: string): void {
    if (!this.#stages.delete(applicationId)) this.#stages.set(applicationId, { idempotencyKey: newIdempotencyKey() });
  }

  /** Drops what cannot be added any more because the account has it, or no longer offers it. */
  follow({ permissions, applications, integrations }: Account): void {
    for (const [applicationId, { error }] of this.#stages) {
      const application = applications.find(({ id }) => id === applicationId);
      const isOffered = application !== undefined && permissions.add === true;
      const isThere =
        !application?.multiple && integrations.some((integration) => integration.applicationId === applicationId);
      // What has failed stays in sight until somebody has taken notice.
      if (isThere || (!isOffered && !error)) this.#stages.delete(applicationId);
    }
  }

  /** Adds all that wait. Never rejects: what fails keeps waiting. */
  async commit(add: (applicationId: string, idempotencyKey: string) => Promise<void>): Promise<void> {
    await Promise.all(
      [...this.#stages].map(async ([applicationId, stage]) => {
        delete stage.error;
        try {
          await add(applicationId, stage.idempotencyKey);
          this.#stages.delete(applicationId);
        } catch (reason) {
          stage.error = toIntegrationsError(reason, true);
          stage.check = outcomeCheck(reason);
        }
      }),
    );
  }

  /** Asks about those of which nobody knows, without adding them. Never rejects. */
  async check(onAdded: (added: Integration) => void): Promise<void> {
    await Promise.all(
      [...this.#stages].map(async ([applicationId, stage]) => {
        const { error } = stage;
        const effect = error?.isOutcomeUnknown ? await stage.check?.() : undefined;
        // Another try meanwhile tells more.
        if (!effect || !error || error !== stage.error) return;
        stage.error = error.with({ isOutcomeUnknown: false });
        if (effect === 'none') return;
        if (this.#stages.get(applicationId) === stage) this.#stages.delete(applicationId);
        onAdded(effect.result);
      }),
    );
  }
}
