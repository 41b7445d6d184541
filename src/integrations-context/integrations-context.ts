import { ContextProvider } from '@lit/context';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { acceptSpellings } from '../ui/host/accept-spellings.ts';
import { adapterOf } from '../store/adapter-of.ts';
import { identifier } from '../ui/host/identifier.ts';
import { restoreProperties } from '../ui/host/restore-properties.ts';
import { accountIdContext, accountNameContext, adapterContext } from '../ui/host/contexts.ts';
import { ContextValue } from '../ui/host/context-value.ts';

/**
 * Gives the data source and the account to all elements of the library below it, so that they need not be given to
 * each. It shows nothing of its own.
 *
 * @tagname integrations-context
 * @summary Data source and account for the elements below.
 * @slot - What is to use them.
 */
export class IntegrationsContext extends LitElement {
  static {
    acceptSpellings(this, { accountid: 'accountId', accountname: 'accountName' });
  }

  static override styles = css`
    :host {
      display: block;
    }

    :host([hidden]) {
      display: none;
    }
  `;

  /** The account. If unset, it comes from the context around this one. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;
  /** The name of the account, which dialogs show beside its number. If unset, it comes from the context around. */
  @property({ attribute: 'account-name' }) accountName: string | undefined;
  /** A base URL that answers the library's HTTP contract: the REST adapter without any script. */
  @property() endpoint: string | undefined;
  /** The data source. It wins over `endpoint`. If both are unset, it comes from the context around this one. */
  @property({ attribute: false }) adapter: IntegrationsAdapter | undefined;

  readonly #adapter = new ContextProvider(this, { context: adapterContext });
  readonly #accountId = new ContextProvider(this, { context: accountIdContext });
  readonly #accountName = new ContextProvider(this, { context: accountNameContext });
  readonly #outerAdapter = new ContextValue(this, adapterContext);
  readonly #outerAccountId = new ContextValue(this, accountIdContext);
  readonly #outerAccountName = new ContextValue(this, accountNameContext);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Without the values of the context around it.
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    this.#adapter.setValue(adapterOf(this) ?? this.#outerAdapter.value);
    this.#accountId.setValue(identifier(this.accountId) ?? this.#outerAccountId.value);
    this.#accountName.setValue(this.accountName || this.#outerAccountName.value);
    if (!this.#adapter.value) void restoreProperties(this, () => this.isConnected && !this.#adapter.value);
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}
