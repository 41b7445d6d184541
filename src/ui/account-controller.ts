import type { ReactiveController, ReactiveElement } from 'lit';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import type { Operation } from '../adapter/operation.ts';
import { accountIdContext, adapterContext } from './host/contexts.ts';
import { ContextValue } from './host/context-value.ts';
import type { IntegrationsError } from '../model/errors.ts';
import { IntegrationsErrorEvent, IntegrationsUnauthenticatedEvent } from './errors.events.ts';
import { identifier } from './host/identifier.ts';
import { restoreProperties } from './host/restore-properties.ts';
import { adapterOf } from '../store/adapter-of.ts';
import type { AccountStore, ChangeParts } from '../store/account-store.ts';
import type { AccountState } from '../store/account-state.ts';
import { failuresOf } from '../store/malformed-items.ts';
import { storeOf } from '../store/stores.ts';

export interface AccountHost extends ReactiveElement {
  adapter?: IntegrationsAdapter | undefined;
  accountId?: string | undefined;
  endpoint?: string | undefined;
}

/**
 * The account that an element shows: its own `adapter` (or `endpoint`) and `accountId`, else the nearest context's.
 * Follows late, swapped and moved ones, and updates the element after each change of the account's state.
 */
export class AccountController implements ReactiveController {
  readonly #host: AccountHost;
  readonly #isNeeded: () => boolean;
  readonly #changeParts: ChangeParts;
  readonly #adapterContext: ContextValue<IntegrationsAdapter>;
  readonly #accountIdContext: ContextValue<string>;
  #store: AccountStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #loading: Promise<void> | undefined;

  /**
   * `isNeeded` says whether the host shows the account now, so that its data is to be loaded. `changeParts` is the code
   * that shows single changes.
   */
  constructor(host: AccountHost, isNeeded: () => boolean, changeParts: ChangeParts) {
    this.#host = host;
    this.#isNeeded = isNeeded;
    this.#changeParts = changeParts;
    this.#adapterContext = new ContextValue(host, adapterContext);
    this.#accountIdContext = new ContextValue(host, accountIdContext);
    host.addController(this);
  }

  /** The adapter in use: the element's own, or else the nearest context's. Undefined if neither has one. */
  get adapter(): IntegrationsAdapter | undefined {
    const adapter: unknown = adapterOf(this.#host) ?? this.#adapterContext.value;
    return isAdapter(adapter) ? adapter : undefined;
  }

  /** The account in use: the element's own, or else the nearest context's. Undefined if neither names one. */
  get accountId(): string | undefined {
    return identifier(this.#host.accountId) ?? identifier(this.#accountIdContext.value);
  }

  /** The store of the account. Undefined without an adapter or an account, and outside a document. */
  get store(): AccountStore | undefined {
    return this.#store;
  }

  /** The state of the account. Undefined if there is no store. */
  get state(): AccountState | undefined {
    return this.#store?.state;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#use(undefined);
  }

  /** The store that the host asks for now, which it may not show yet. */
  get current(): AccountStore | undefined {
    const { adapter, accountId } = this;
    return adapter && accountId && this.#host.isConnected ? storeOf(adapter, accountId) : undefined;
  }

  hostUpdate(): void {
    if (!this.adapter) void restoreProperties(this.#host, () => this.#host.isConnected && !this.adapter);
    this.#use(this.choose(this.current));
    if (this.#store?.isIdle && this.#isNeeded()) void this.load();
  }

  /** Loads the account, or loads it again, and reports failures by events. Never rejects. */
  async load(): Promise<void> {
    const store = this.#store;
    const loading = store?.load();
    this.#loading = loading;
    await loading;
    // Reports only if this account is still shown and no newer load has begun.
    if (!store || store !== this.#store || loading !== this.#loading || store.state.phase === 'loading') return;
    for (const { operation, error } of failuresOf(store.state)) this.#report(operation, error);
  }

  /** Returns the store to show. `current` is the one that the host asks for. */
  protected choose(current: AccountStore | undefined): AccountStore | undefined {
    return current;
  }

  #report(operation: Operation, error: IntegrationsError): void {
    this.#host.dispatchEvent(new IntegrationsErrorEvent(operation, error));
  }

  #use(store: AccountStore | undefined): void {
    if (store === this.#store) return;
    this.#unsubscribe?.();
    this.#store = store;
    this.#unsubscribe = store?.subscribe({
      changed: () => this.#host.requestUpdate(),
      changeParts: this.#changeParts,
      missed: ({ operation, error }) => this.#report(operation, error),
      unauthenticated: (operation) => {
        const event = new IntegrationsUnauthenticatedEvent(operation);
        this.#host.dispatchEvent(event);
        return event.signingIn;
      },
    });
  }
}

function isAdapter(value: unknown): value is IntegrationsAdapter {
  return typeof value === 'object' && value !== null;
}
