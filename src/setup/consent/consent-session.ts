import type { ReactiveController, ReactiveElement } from 'lit';
import type { AuthorizeRequest } from '../../adapter/writes.ts';
import type { IntegrationsError } from '../../model/errors.ts';
import { MutationController } from '../../ui/mutation-controller.ts';
import type { RedirectSetup } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { ConsentWindow } from './consent-window.ts';
import { IntegrationConfiguredEvent, IntegrationConfiguringEvent } from '../setup.events.ts';

/** Where a set-up at another site is, as this dialog sees it. */
type ConsentPhase = 'idle' | 'starting' | 'waiting' | 'late' | 'denied' | 'failed';

/** Milliseconds between two looks at the window, from the first question to the second one, and at most between two. */
const LOOK = 1_000;
const FIRST_WAIT_MS = 2_000;
const MAX_WAIT_MS = 30_000;
/** Seconds for which an address is good where its adapter does not say. */
const VALID_SECONDS = 600;

interface ConsentHost extends ReactiveElement {
  close(): void;
}

/**
 * Leads to the site at which somebody consents, and waits for what comes of it. What came of it is only ever what the
 * adapter says: no message of a window counts.
 */
export class ConsentSession implements ReactiveController {
  readonly #host: ConsentHost;
  readonly #store: () => AccountStore | undefined;
  readonly #window = new ConsentWindow();
  #phase: ConsentPhase = 'idle';
  #url: string | undefined;
  #isShareable = false;
  /** The time at which the address expires, as people read it. */
  #expiresAt = 0;
  #shownSeconds = 0;
  #isCopied: boolean | undefined;
  readonly #start: MutationController<AuthorizeRequest>;
  /** The integration as it was before, and whether it was seen to wait since. */
  #before: Integration | undefined;
  #wasPending = false;
  #looking: ReturnType<typeof setInterval> | undefined;
  #endsAt = 0;
  #nextQuestion = 0;
  #wait = FIRST_WAIT_MS;

  constructor(host: ConsentHost, store: () => AccountStore | undefined) {
    this.#host = host;
    this.#store = store;
    this.#start = new MutationController(host);
    host.addController(this);
  }

  get phase(): ConsentPhase {
    return this.#phase;
  }

  /** Where somebody consents, to be opened by hand. Absent where nothing is waited for. */
  get url(): string | undefined {
    return this.#phase === 'waiting' ? this.#url : undefined;
  }

  /** The address, if another person may open it. Absent where nothing is waited for. */
  get link(): string | undefined {
    return this.#isShareable ? this.url : undefined;
  }

  /** When the address expires, in milliseconds since 1970. */
  get expiresAt(): number {
    return this.#expiresAt;
  }

  /** In how many seconds the address expires: whole minutes, and tens of seconds within the last one. */
  get secondsLeft(): number {
    const seconds = (this.#endsAt - performance.now()) / 1_000;
    const step = seconds > 60 ? 60 : 10;
    return Math.ceil(seconds / step) * step;
  }

  /** Whether the address was copied (true) or only selected (false). Undefined if the user has not tried. */
  get isCopied(): boolean | undefined {
    return this.#isCopied;
  }

  /** Notes whether the address was copied. */
  readonly setCopied = (isCopied?: boolean): void => {
    this.#isCopied = isCopied;
    this.#host.requestUpdate();
  };

  /** Whether the browser did not let the window open, and whether it is closed, as far as can be told. */
  get window(): 'open' | 'blocked' | 'closed' {
    return this.#window.state;
  }

  /** Why it could not be started. */
  get error(): IntegrationsError | undefined {
    return this.#start.error;
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Stops waiting and leaves the window to whoever uses it, unless it is still empty. */
  forget(): void {
    if (this.#phase === 'starting') this.#window.close();
    this.#end('idle');
    this.#start.reset();
    this.#window.forget();
  }

  /** Stops waiting and closes the window. What was asked for stays asked for. */
  cancel(): void {
    this.#window.close();
    this.forget();
  }

  /** Takes note that the address was opened by hand. */
  openedByHand(): void {
    this.#window.forget();
    this.#host.requestUpdate();
  }

  /** Starts. To be called while a press is handled, or browsers open no window. */
  async start(integration: Integration, { display }: RedirectSetup): Promise<void> {
    const store = this.#store();
    if (!store || !this.#host.dispatchEvent(new IntegrationConfiguringEvent(integration.id))) return;
    this.cancel();
    if (display !== 'page') this.#window.open();
    this.#before = integration;
    this.#wasPending = false;
    this.#show('starting');
    const result = await this.#start.run(store, { operation: 'startAuthorization', integration });
    if (result.isCurrent && result.ok) {
      const { url, validSeconds = VALID_SECONDS, shareable = false } = result.value;
      this.#url = url;
      this.#isShareable = shareable;
      this.#isCopied = undefined;
      this.#waitFor(validSeconds);
      if (display === 'page') location.assign(url);
      else this.#window.lead(url);
    } else if (result.isCurrent) {
      this.#window.close();
      this.#end('failed');
    }
    // It shows that it waits now, or why it failed: that somebody has consented already.
    void store.catchUp();
  }

  /** Takes the integration as it is now. */
  follow(integration: Integration): void {
    if (this.#phase !== 'waiting' && this.#phase !== 'late') return;
    const { status } = integration;
    if (status === 'pending') this.#wasPending = true;
    else if (status === 'active') this.#succeed(integration);
    else if (status === 'paused') this.#end('idle');
    else if (this.#wasPending || this.#isOther(integration)) this.#deny();
  }

  #isOther({ status, statusReason }: Integration): boolean {
    const reasons = [statusReason, this.#before?.statusReason].map((reason) => JSON.stringify(reason));
    return status !== this.#before?.status || reasons[0] !== reasons[1];
  }

  #succeed(integration: Integration): void {
    this.#window.close();
    this.#end('idle');
    // Not while the host is being updated.
    queueMicrotask(() => {
      this.#host.close();
      this.#host.dispatchEvent(new IntegrationConfiguredEvent(integration));
    });
  }

  #deny(): void {
    this.#window.close();
    this.#end('denied');
  }

  #waitFor(seconds: number): void {
    const now = performance.now();
    this.#endsAt = now + seconds * 1_000;
    this.#expiresAt = Date.now() + seconds * 1_000;
    this.#wait = FIRST_WAIT_MS;
    this.#nextQuestion = now + this.#wait;
    this.#looking = setInterval(() => this.#look(), LOOK);
    document.addEventListener('visibilitychange', this.#handleReturn);
    window.addEventListener('focus', this.#handleReturn);
    this.#show('waiting');
  }

  #look(): void {
    const now = performance.now();
    if (this.#window.look()) {
      // It closes when somebody has decided, too.
      this.#nextQuestion = now;
      this.#host.requestUpdate();
    }
    if (this.link && this.secondsLeft !== this.#shownSeconds) {
      this.#shownSeconds = this.secondsLeft;
      this.#host.requestUpdate();
    }
    if (now >= this.#endsAt) this.#end('late');
    else if (now >= this.#nextQuestion && !document.hidden) this.#ask();
  }

  #ask(): void {
    this.#wait = Math.min(this.#wait * 1.5, MAX_WAIT_MS);
    this.#nextQuestion = performance.now() + this.#wait;
    void this.#store()?.catchUp();
  }

  readonly #handleReturn = (): void => {
    if (!document.hidden) this.#ask();
  };

  #end(phase: ConsentPhase): void {
    clearInterval(this.#looking);
    document.removeEventListener('visibilitychange', this.#handleReturn);
    window.removeEventListener('focus', this.#handleReturn);
    this.#show(phase);
  }

  #show(phase: ConsentPhase): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#host.requestUpdate();
  }
}
