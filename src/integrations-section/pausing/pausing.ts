import type { ReactiveElement } from 'lit';
import type { ChangeRequest } from '../../adapter/writes.ts';
import { DelayController } from '../../ui/delay-controller.ts';
import { failedWrite } from '../../ui/dialog/dialog-notices.ts';
import { MutationController } from '../../ui/mutation-controller.ts';
import '../../localization/tables/en-deferred.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Integration, Version } from '../../model/integration.ts';
import { integrationById } from '../../store/account-state.ts';
import type { AccountStore } from '../../store/account-store.ts';
import type { Notice } from '../../ui/notice.ts';
import type { ActionTarget, RowAction } from '../rows/row-action.ts';
import {
  IntegrationPausedEvent,
  IntegrationPausingEvent,
  IntegrationResumedEvent,
  IntegrationResumingEvent,
} from './pausing.events.ts';

/** Pausing or resuming an integration. From another state it is another action. */
interface Attempt {
  readonly isPausing: boolean;
  readonly version: Version | undefined;
  readonly mutation: MutationController<ChangeRequest>;
  /** The state in which it failed. In another one there is nothing left to tell. */
  failedAt?: Version | undefined;
}

/** The section whose rows these are. */
interface PausingHost extends ReactiveElement {
  readonly readonly: boolean;
}

/** Pauses and resumes integrations in the rows of a section. It comes with the dialogs. */
export class Pausing {
  readonly #host: PausingHost;
  readonly #localize: LocalizeController;
  readonly #announce: (text: string) => void;
  readonly #delay: DelayController;
  readonly #attempts = new WeakMap<AccountStore, Map<string, Attempt>>();
  #running = 0;

  constructor(host: PausingHost, localize: LocalizeController, announce: (text: string) => void) {
    this.#host = host;
    this.#localize = localize;
    this.#announce = announce;
    this.#delay = new DelayController(host, () => this.#running > 0);
  }

  /** The action that pauses an active integration, or resumes a paused one. None if the integration can do neither. */
  actions(store: AccountStore | undefined, target: ActionTarget): RowAction[] {
    const { integration, application, isBusy, denialId } = target;
    const { id, status } = integration;
    if (!store?.canPause || application?.pausable === false) return [];
    if (status !== 'active' && status !== 'paused') return [];
    const isPausing = status === 'active';
    const isRunning = isBusy && this.#of(store).get(id)?.isPausing === isPausing;
    const [action, progress] = isPausing
      ? (['pauseIntegration', 'pausingIntegration'] as const)
      : (['resumeIntegration', 'resumingIntegration'] as const);
    return [
      {
        part: 'pause-button',
        label: this.#localize.term(action),
        progress: isRunning && this.#delay.isElapsed ? this.#localize.term(progress) : undefined,
        isDisabled: isBusy || denialId !== undefined,
        isBusy: isRunning,
        describedBy: denialId,
        onPress: () => void this.#change(store, target, isPausing),
      },
    ];
  }

  /** Whether an integration is being paused or resumed, or that has failed. */
  hasAttempt(store: AccountStore | undefined, integrationId: string): boolean {
    return store !== undefined && this.#of(store).has(integrationId);
  }

  /** Why the last try failed, as long as the integration is in the state in which it failed. */
  notice(store: AccountStore | undefined, { id, version }: Integration): Notice | undefined {
    const attempt = store && this.#of(store).get(id);
    const { error, status } = attempt?.mutation ?? {};
    if (!attempt || !error || store.writing(id)) return undefined;
    if (attempt.failedAt !== version) {
      // If its outcome is unknown, the new state may be what it has led to.
      this.#of(store).delete(id);
      void this.#check(attempt);
      return undefined;
    }
    const check = { isRunning: status === 'checking', start: () => void this.#check(attempt) };
    const lead = this.#localize.term(attempt.isPausing ? 'integrationNotPaused' : 'integrationNotResumed');
    return failedWrite(this.#localize, lead, error, check);
  }

  async #change(store: AccountStore, { integration, fullName }: ActionTarget, isPausing: boolean): Promise<void> {
    const { id } = integration;
    // The row may not show yet that the section is read-only.
    if (this.#host.readonly) return;
    if (!this.#host.dispatchEvent(isPausing ? new IntegrationPausingEvent(id) : new IntegrationResumingEvent(id)))
      return;
    const attempt = this.#attempt(store, integration, isPausing);
    this.#running += 1;
    this.#announce('');
    const operation = isPausing ? 'pauseIntegration' : 'resumeIntegration';
    const result = await attempt.mutation.run(store, { operation, integration });
    if (result.ok) {
      this.#of(store).delete(id);
      this.#announce(
        this.#localize.term(isPausing ? 'integrationPaused' : 'integrationResumed', { application: fullName }),
      );
      this.#report(isPausing, result.value);
    }
    this.#running -= 1;
    this.#host.requestUpdate();
  }

  /** Finds out what became of a try. If it took effect, the row shows the integration in its new state. */
  async #check({ mutation, isPausing }: Attempt): Promise<void> {
    const result = await mutation.checkAgain();
    if (result?.ok) this.#report(isPausing, result.value);
  }

  #report(isPausing: boolean, changed: Integration): void {
    this.#host.dispatchEvent(isPausing ? new IntegrationPausedEvent(changed) : new IntegrationResumedEvent(changed));
  }

  /** Returns the last attempt if it is the same action, so that what it may have led to takes effect once. */
  #attempt(store: AccountStore, { id, version }: Integration, isPausing: boolean): Attempt {
    const last = this.#of(store).get(id);
    if (last?.isPausing === isPausing && last.version === version) return last;
    const mutation = new MutationController<ChangeRequest>(this.#host, () => {
      attempt.failedAt = store.account && integrationById(store.account, id)?.version;
    });
    const attempt: Attempt = { isPausing, version, mutation };
    this.#of(store).set(id, attempt);
    return attempt;
  }

  #of(store: AccountStore): Map<string, Attempt> {
    let attempts = this.#attempts.get(store);
    if (!attempts) this.#attempts.set(store, (attempts = new Map<string, Attempt>()));
    return attempts;
  }
}
