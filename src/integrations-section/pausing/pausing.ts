import { html, nothing, type ReactiveElement } from 'lit';
import { toIntegrationsError } from '../../adapter/boundary.ts';
import type { IntegrationsError } from '../../model/errors.ts';
import { newIdempotencyKey } from '../../model/idempotency-key.ts';
import { DelayController } from '../../ui/delay-controller.ts';
import { failedWriteNotice } from '../../ui/dialog/dialog-notices.ts';
import { IntegrationsErrorEvent } from '../../ui/errors.events.ts';
import '../../localization/tables/en-deferred.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Application } from '../../model/application.ts';
import type { Integration, Version } from '../../model/integration.ts';
import { integrationById } from '../../store/account-state.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { outcomeCheck } from '../../store/writes/write-outcome.ts';
import { setPaused } from '../../store/writes/writes.ts';
import type { RowPausing } from '../rows/integration-row.ts';
import {
  IntegrationPausedEvent,
  IntegrationPausingEvent,
  IntegrationResumedEvent,
  IntegrationResumingEvent,
} from './pausing.events.ts';

/** The last try to pause or resume an integration. One key for all tries from one state. */
interface Attempt {
  readonly isPausing: boolean;
  readonly version: Version | undefined;
  readonly key: string;
  error?: IntegrationsError | undefined;
  /** The state in which it failed. In another one there is nothing left to tell. */
  failedAt?: Version | undefined;
  /** Asks what became of it, where nobody knows. */
  check?: ReturnType<typeof outcomeCheck<Integration>>;
  isChecking?: boolean;
}

/** The section whose rows these are. */
interface PausingHost extends ReactiveElement {
  readonly readonly: boolean;
}

/** An integration that may be paused or resumed. */
interface Pausable {
  readonly store: AccountStore;
  readonly integration: Integration;
  /** The application's name, with the integration's where there are several. */
  readonly name: string;
  /** The id of the text that says why it is not allowed; absent where it is. */
  readonly denialId: string | undefined;
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

  /** What the row of an integration shows of pausing. Absent where it cannot be paused. */
  inRow(
    store: AccountStore | undefined,
    integration: Integration,
    application: Application | undefined,
    denialId: string | undefined,
  ): RowPausing | undefined {
    if (!store?.canPause || application?.pausable === false) return undefined;
    const attempt = this.#of(store).get(integration.id);
    return {
      shows: attempt ? [attempt.error, attempt.isChecking, this.#delay.isElapsed] : [],
      button: (name) => this.#button({ store, integration, name, denialId }),
      notice: () => this.#notice(store, integration),
    };
  }

  /** The button that pauses what is active, and resumes what is paused. */
  #button(pausable: Pausable): unknown {
    const { store, integration, name, denialId } = pausable;
    const { id, status } = integration;
    if (status !== 'active' && status !== 'paused') return nothing;
    const isPausing = status === 'active';
    const isPending = store.isPending(id);
    const isRunning = isPending && this.#of(store).get(id)?.isPausing === isPausing;
    const label = this.#localize.term(isPausing ? 'pauseIntegration' : 'resumeIntegration');
    const progress =
      isRunning &&
      this.#delay.isElapsed &&
      this.#localize.term(isPausing ? 'pausingIntegration' : 'resumingIntegration');
    const text = progress || label;
    const isDisabled = isPending || denialId !== undefined;
    return html`<button
      type="button"
      class="button ${isPausing ? 'quiet' : ''}"
      part="pause-button"
      aria-label=${this.#localize.term('actionOn', text, name)}
      aria-disabled=${isDisabled}
      aria-busy=${isRunning}
      aria-describedby=${denialId ?? nothing}
      @click=${isDisabled ? nothing : () => void this.#change(pausable, isPausing)}
    >
      ${text}
    </button>`;
  }

  #notice(store: AccountStore, { id, version }: Integration): unknown {
    const attempt = this.#of(store).get(id);
    if (!attempt?.error || attempt.failedAt !== version || store.isPending(id)) return nothing;
    const check = { isRunning: attempt.isChecking ?? false, start: () => void this.#check(attempt) };
    const what = this.#localize.term(attempt.isPausing ? 'integrationNotPaused' : 'integrationNotResumed');
    return failedWriteNotice(this.#localize, what, attempt.error, check);
  }

  async #change({ store, integration, name }: Pausable, isPausing: boolean): Promise<void> {
    const { id } = integration;
    // Pressed before the row knows.
    if (this.#host.readonly) return;
    if (!this.#host.dispatchEvent(isPausing ? new IntegrationPausingEvent(id) : new IntegrationResumingEvent(id)))
      return;
    const attempt = this.#attempt(store, integration, isPausing);
    this.#running += 1;
    this.#announce('');
    try {
      const changed = await setPaused(store, integration, isPausing, attempt.key);
      this.#of(store).delete(id);
      this.#announce(this.#localize.term(isPausing ? 'integrationPaused' : 'integrationResumed', name));
      this.#host.dispatchEvent(isPausing ? new IntegrationPausedEvent(changed) : new IntegrationResumedEvent(changed));
    } catch (reason) {
      attempt.error = toIntegrationsError(reason, false);
      attempt.check = outcomeCheck(reason);
      attempt.failedAt = store.account && integrationById(store.account, id)?.version;
      this.#host.dispatchEvent(
        new IntegrationsErrorEvent(isPausing ? 'pauseIntegration' : 'resumeIntegration', attempt.error),
      );
    } finally {
      this.#running -= 1;
      this.#host.requestUpdate();
    }
  }

  /** Asks what became of a try of which nobody knows. Where it took effect, the row shows it in its new state. */
  async #check(attempt: Attempt): Promise<void> {
    const { error } = attempt;
    attempt.isChecking = true;
    this.#host.requestUpdate();
    const effect = await attempt.check?.();
    attempt.isChecking = false;
    if (effect === 'none' && error) attempt.error = error.with({ isOutcomeUnknown: false });
    this.#host.requestUpdate();
    if (typeof effect !== 'object') return;
    attempt.error = undefined;
    this.#host.dispatchEvent(
      attempt.isPausing ? new IntegrationPausedEvent(effect.result) : new IntegrationResumedEvent(effect.result),
    );
  }

  /** The same try for the same state: what it may have led to already takes effect once. */
  #attempt(store: AccountStore, { id, version }: Integration, isPausing: boolean): Attempt {
    const last = this.#of(store).get(id);
    const isSame = last !== undefined && last.isPausing === isPausing && last.version === version;
    const attempt: Attempt = { isPausing, version, key: isSame ? last.key : newIdempotencyKey() };
    this.#of(store).set(id, attempt);
    return attempt;
  }

  #of(store: AccountStore): Map<string, Attempt> {
    let attempts = this.#attempts.get(store);
    if (!attempts) this.#attempts.set(store, (attempts = new Map<string, Attempt>()));
    return attempts;
  }
}
