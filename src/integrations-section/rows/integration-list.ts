import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { withTimeout } from '../../with-timeout.ts';
import type { AccountController } from '../../ui/account-controller.ts';
import { keyedList } from '../../ui/dom/keyed-list.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Account, AccountState } from '../../store/account-state.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { deferredParts } from '../load-deferred.ts';
import { integrationRow } from './integration-row.ts';
import { integrationView, listedIntegrations, type RowsContext } from './integration-views.ts';
import type { LongList } from './long-list.ts';
import type { ListedIntegration } from './row-action.ts';

/** More integrations than this are a long list. */
const LONG_LIST_LENGTH = 20;
/** A list is shown without the code for long lists if that takes longer. */
const LONG_LIST_TIMEOUT_MS = 5_000;

/** The list of integrations. It loads the code for long lists when it is needed. */
export class IntegrationList implements ReactiveController {
  readonly #host: LitElement;
  readonly #localize: LocalizeController;
  readonly #account: AccountController;
  #store: AccountStore | undefined;
  /** A long list stays long until another account is shown. Undefined until the account is loaded. */
  #isLong: boolean | undefined;
  /** Undefined if the list is short, and until its code is loaded. */
  #long: LongList | undefined;
  /** Whether the section still shows the account as loading, because the code for a long list is on its way. */
  #isAwaited = false;

  constructor(host: LitElement, localize: LocalizeController, account: AccountController) {
    this.#host = host;
    this.#localize = localize;
    this.#account = account;
    host.addController(this);
  }

  /** The state of the account to show. A long list counts as loading until its code is there. */
  get state(): AccountState | undefined {
    return this.#isAwaited ? { phase: 'loading' } : this.#account.state;
  }

  hostUpdate(): void {
    const { store } = this.#account;
    if (!store) return;
    if (store !== this.#store) {
      this.#long?.remove();
      this.#store = store;
      this.#isLong = this.#long = undefined;
      this.#isAwaited = false;
    }
    const count = store.account?.integrations.length;
    if (count === undefined || this.#isLong) return;
    if (count > LONG_LIST_LENGTH) {
      this.#isAwaited = this.#isLong === undefined;
      void this.#load(store);
    }
    this.#isLong = count > LONG_LIST_LENGTH;
  }

  /** Sorts a long list again, unless the last load failed. */
  reorder(): void {
    const { state } = this.#account;
    if (state?.phase === 'loaded' && !state.failure) this.#long?.reorder();
  }

  // One template, so that a list that becomes long stays in the page, with the focus in it.
  render(account: Account, context: RowsContext): TemplateResult {
    const localize = this.#localize;
    const items = listedIntegrations(localize, account);
    const { rows = items, filter } = this.#long?.arrange(items) ?? {};
    const draw = (item: ListedIntegration): TemplateResult =>
      integrationRow(localize, integrationView(localize, item, context));
    return html`${filter}
      <ul role="list" aria-labelledby="heading">
        ${keyedList(
          rows,
          ({ id }) => id,
          (item) => this.#long?.row(item, context, draw) ?? draw(item),
        )}
      </ul>
      ${context.menu?.render(items, context)}`;
  }

  async #load(store: AccountStore): Promise<void> {
    const parts = await withTimeout(LONG_LIST_TIMEOUT_MS, undefined, deferredParts.load).catch(() => undefined);
    if (store !== this.#store || this.#long) return;
    this.#isAwaited = false;
    this.#long = parts && new parts.LongList(this.#host, this.#localize);
    this.#host.requestUpdate();
  }
}
