import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { IntegrationsError } from '../../model/errors.ts';
import type { AccountStore } from '../../store/account-store.ts';
import {
  isCataloguePartial,
  loadNextPages,
  mergeApplications,
  searchApplications,
} from '../../store/catalogue-pages.ts';

/**
 * Searches a partial catalogue on the server, too. The store keeps what is found. A new search aborts the previous one.
 */
export class ServerSearch implements ReactiveController {
  /** The identifiers of what was found. */
  found: ReadonlySet<string> = new Set();
  /** Whether the server is still searching. */
  isPending = false;
  /** Why the search failed. */
  failure: IntegrationsError | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #report: (error: IntegrationsError) => void;
  #store: AccountStore | undefined;
  #search = '';
  #asking: AbortController | undefined;

  /** `report` is called with the failure of a search. */
  constructor(host: ReactiveControllerHost, report: (error: IntegrationsError) => void) {
    this.#host = host;
    this.#report = report;
    host.addController(this);
  }

  /** Follows the search at each update of the host. It asks the server once the user has stopped typing. */
  follow(store: AccountStore | undefined, search: string, isQuiet: boolean): void {
    const isOther = store !== this.#store || search !== this.#search;
    const isNeeded = isCataloguePartial(store?.account);
    if (isOther || !isNeeded) this.hostDisconnected();
    if (isOther) {
      this.#store = store;
      this.#search = search;
      this.found = new Set();
      this.isPending = search !== '';
      this.failure = undefined;
    }
    if (store && isNeeded && isQuiet && this.isPending && !this.#asking) void this.#ask(store, search);
  }

  hostDisconnected(): void {
    this.#asking?.abort();
    this.#asking = undefined;
  }

  async #ask(store: AccountStore, search: string): Promise<void> {
    const asking = new AbortController();
    const isCurrent = (): boolean => this.#asking === asking;
    this.#asking = asking;
    try {
      let list = await searchApplications(store, search, asking.signal);
      while (isCurrent()) {
        this.found = new Set(list.items.map(({ id }) => id));
        this.isPending = list.more !== undefined;
        mergeApplications(store, list.items);
        if (!list.more) break;
        list = await loadNextPages(store, list);
      }
    } catch (reason) {
      if (!isCurrent()) return;
      this.isPending = false;
      this.failure = reason as IntegrationsError;
      this.#host.requestUpdate();
      this.#report(this.failure);
    }
  }
}
