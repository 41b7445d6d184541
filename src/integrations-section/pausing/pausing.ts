import { html, nothing, type ReactiveElement } from 'lit';
import type { ChangeRequest } from '../../adapter/writes.ts';
import { DelayController } from '../../ui/delay-controller.ts';
import { failedWriteNotice } from '../../ui/dialog/dialog-notices.ts';
import { MutationController } from '../../ui/mutation-controller.ts';
import '../../localization/tables/en-deferred.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Application } from '../../model/application.ts';
import type { Integration, Version } from '../../model/integration.ts';
import { integrationById } from '../../store/account-state.ts';
import type { AccountStore } from '../../store/account-store.ts';
import type { RowPausing } from '../rows/integration-row.ts';
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
      shows: attempt ? [attempt.mutation.error, attempt.mutation.status, this.#delay.isElapsed] : [],
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
    const { error, status } = attempt?.mutation ?? {};
    if (!attempt || !error || attempt.failedAt !== version || store.isPending(id)) return nothing;
    const check = { isRunning: status === 'checking', start: () => void this.#check(attempt) };
    const what = this.#localize.term(attempt.isPausing ? 'integrationNotPaused' : 'integrationNotResumed');
    return failedWriteNotice(this.#localize, what, error, check);
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
    const operation = isPausing ? 'pauseIntegration' : 'resumeIntegration';
    const result = await attempt.mutation.run(store, { operation, integration });
    if (result.ok) {
      this.#of(store).delete(id);
      this.#announce(this.#localize.term(isPausing ? 'integrationPaused' : 'integrationResumed', name));
      this.#report(isPausing, result.value);
    } else attempt.failedAt = store.account && integrationById(store.account, id)?.version;
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
    const attempt: Attempt = { isPausing, version, mutation: new MutationController(this.#host) };
    this.#of(store).set(id, attempt);
    return attempt;
  }

  #of(store: AccountStore): Map<string, Attempt> {
    let attempts = this.#attempts.get(store);
    if (!attempts) this.#attempts.set(store, (attempts = new Map<string, Attempt>()));
    return attempts;
  }
}
