import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { AccountController } from '../ui/account-controller.ts';
import { DelayController } from '../ui/delay-controller.ts';
import { acceptSpellings, booleanAttribute } from '../ui/host/accept-spellings.ts';
import { baseStyles } from '../ui/styles/base-styles.ts';
import { deniedActions, type DeniedActions } from '../ui/denied-actions.ts';
import { notice } from '../ui/notice.ts';
import { rowStyles } from '../ui/styles/row-styles.ts';
import { LocalizeController } from '../localization/localize-controller.ts';
import type { Account } from '../store/account-state.ts';
import type { AccountStore } from '../store/account-store.ts';
import { IntegrationList } from './rows/integration-list.ts';
import { integrationRowStyles } from './rows/integration-row.styles.ts';
import { IntegrationsLoadedEvent } from './integrations-section.events.ts';
import { styles } from './integrations-section.styles.ts';
import { deferredParts, type DeferredParts } from './load-deferred.ts';
import type { RowMenu } from './menu/row-menu.ts';
import type { Pausing } from './pausing/pausing.ts';
import type { Dialog, SectionDialogs } from './section-dialogs.ts';
import { addButton, sectionHeader } from './section-header.ts';
import { absenceMessage, listNotices } from './section-messages.ts';

/**
 * Lists the integrations of a customer account, and lets an administrator add, set up and remove them.
 *
 * @tagname integrations-section
 * @summary The "Integrations" section of an account page.
 * @fires {IntegrationsLoadedEvent} integrations-loaded - After each load without a failure.
 * @fires {IntegrationsErrorEvent} integrations-error - After a failure, which the element shows.
 * @fires {IntegrationsUnauthenticatedEvent} integrations-unauthenticated - After the session has expired.
 * @fires {IntegrationAddingEvent} integration-adding - Before a chosen application is added. Cancel it to take over.
 * @fires {IntegrationAddedEvent} integration-added - After the adapter has confirmed it.
 * @fires {IntegrationConfiguringEvent} integration-configuring - Before a configuration is saved. Cancel it to take
 *   over.
 * @fires {IntegrationConfiguredEvent} integration-configured - After the adapter has confirmed it.
 * @fires {IntegrationRemovingEvent} integration-removing - Before a removal. Cancel it to take over.
 * @fires {IntegrationRemovedEvent} integration-removed - After the adapter has confirmed it.
 * @fires {IntegrationPausingEvent} integration-pausing - Before an integration is paused. Cancel it to take over.
 * @fires {IntegrationPausedEvent} integration-paused - After the adapter has confirmed it.
 * @fires {IntegrationResumingEvent} integration-resuming - Before an integration is resumed. Cancel it to take over.
 * @fires {IntegrationResumedEvent} integration-resumed - After the adapter has confirmed it.
 * @slot heading - What stands in the heading, in place of `heading`.
 * @slot description - A text under the heading.
 * @slot actions - Controls of the page, before the button that opens the picker.
 * @slot empty - What an account without integrations shows, in place of the library's sentence.
 * @slot help - A text at the end, such as a link to help.
 * @attribute {boolean} password-managers - Lets password managers offer to keep the secrets of set-ups.
 * @csspart section - The whole surface.
 * @csspart header - Heading and button.
 * @csspart heading - The heading.
 * @csspart add-button - The button that opens the picker.
 * @csspart integration - The row of an integration.
 * @csspart filter - The field that narrows a list of more than 20 integrations.
 * @csspart group-button - A status filter button.
 * @csspart logo - An application's logo or initials.
 * @csspart name - The name of an application.
 * @csspart status - The status of an integration.
 * @csspart detail - A line beneath the name.
 * @csspart configure-button - The button that opens the set-up.
 * @csspart more-button - The button that opens the menu of a row.
 * @csspart menu - The menu of a row.
 * @csspart menu-item - An item of that menu.
 * @csspart pause-button - The item that pauses and resumes.
 * @csspart documentation-link - The item that leads to the application's documentation.
 * @csspart copy-button - The item that copies the identifier.
 * @csspart switch - The switch that asks for the removal.
 * @csspart denial - Why something is not allowed.
 * @csspart error - The message after a failure.
 * @csspart retry-button - The button that tries again after a failure, or checks again if the outcome is unknown.
 * @cssprop [--integrations-accent-color] - Buttons, switches, focus rings.
 * @cssprop [--integrations-on-accent-color] - Text on the accent colour.
 * @cssprop [--integrations-surface-color] - Ground of the section and of inputs.
 * @cssprop [--integrations-text-color] - Text. Set it together with the ground; `currentColor` takes the page's.
 * @cssprop [--integrations-muted-color] - Details.
 * @cssprop [--integrations-line-color] - Hairlines.
 * @cssprop [--integrations-control-line-color] - Borders of buttons and inputs.
 * @cssprop [--integrations-radius=12px] - Radius of the surface; controls have half of it.
 * @cssprop [--integrations-space=4px] - Unit of all distances.
 * @cssprop [--integrations-font] - Font family. Inherited where it is unset.
 */
export class IntegrationsSection extends LitElement {
  static {
    acceptSpellings(this, {
      accountid: 'accountId',
      accountname: 'accountName',
      headinglevel: 'headingLevel',
      readOnly: 'readonly',
    });
  }

  static override styles = [baseStyles, rowStyles, integrationRowStyles, styles];

  /** The account. If unset, it comes from the nearest `<integrations-context>`. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;
  /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
  @property({ attribute: 'account-name' }) accountName: string | undefined;
  /** A base URL that answers the library's HTTP contract: the REST adapter without any script. */
  @property() endpoint: string | undefined;
  /**
   * The data source. It wins over `endpoint`. If both are unset, it comes from the nearest `<integrations-context>`.
   */
  @property({ attribute: false }) adapter: IntegrationsAdapter | undefined;
  /** The heading, in place of "Integrations". */
  @property() heading: string | undefined;
  /** The level of the heading in the page's outline, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Shows the integrations without letting the user change them. */
  @property({ type: Boolean, converter: booleanAttribute, reflect: true }) readonly = false;
  /** Label of the picker's first-party tab. */
  @property() vendor: string | undefined;

  @state() private _dialog: Dialog | undefined;
  @state() private _dialogFailed = false;
  @state() private _announcement = '';

  readonly #localize = new LocalizeController(this);
  readonly #account = new AccountController(this, () => true, deferredParts);
  readonly #list = new IntegrationList(this, this.#localize, this.#account);
  readonly #delay = new DelayController(this, () => this.#list.state?.phase === 'loading');
  #dialogs: SectionDialogs | undefined;
  #menu: RowMenu | undefined;
  #pausing: Pausing | undefined;
  #reported: { store: AccountStore; loadCount: number } | undefined;

  /** Loads the account again. Settles when that is done, with or without success. */
  async refresh(): Promise<void> {
    await this.#account.load();
    this.#list.reorder();
  }

  /** Opens the panel to add applications. */
  openPicker(): void {
    void this.#open({ kind: 'picker' });
  }

  /** Opens the set-up of an integration. */
  openConfiguration(integrationId: string): void {
    void this.#open({ kind: 'configuration', integrationId });
  }

  /** Asks whether to remove an integration. */
  confirmRemoval(integrationId: string): void {
    void this.#open({ kind: 'removal', integrationId });
  }

  protected override willUpdate(): void {
    if (deferredParts.loaded) this.#use(deferredParts.loaded);
  }

  protected override updated(): void {
    const { store, state } = this.#account;
    if (!store || state?.phase !== 'loaded') return;
    if (this.#reported?.store === store && this.#reported.loadCount === store.loadCount) return;
    this.#reported = { store, loadCount: store.loadCount };
    if (!deferredParts.loaded) {
      // If the code fails to load, the next load of the account tries again.
      if (store.canPause) this.#loadParts().catch(() => {});
      else deferredParts.preload(() => this.#loadParts());
    }
    this.dispatchEvent(new IntegrationsLoadedEvent(state.account.integrations));
  }

  protected override render(): unknown {
    if (!this.#localize.ready) return nothing;
    const { state } = this.#list;
    const account =
      state?.phase === 'loaded' && state.account.permissions.supported === true ? state.account : undefined;
    const everything = this.readonly ? this.#localize.term('readOnlyView') : undefined;
    const denials = account && deniedActions(this.#localize, account.permissions, everything);
    return html`<section
        class="base section"
        part="section"
        aria-labelledby="heading"
        aria-busy=${state?.phase === 'loading'}
      >
        ${sectionHeader(
          this.heading || this.#localize.term('integrationsHeading'),
          this.headingLevel,
          this._announcement,
          state && (account || state.phase !== 'loaded')
            ? addButton(this.#localize, denials, () => this.openPicker())
            : nothing,
        )}
        ${
          account && denials
            ? this.#renderAccount(account, denials)
            : absenceMessage(this.#localize, state, this.#delay.isElapsed, () => void this.#tryAgain())
        }
        <slot name="help"></slot>
      </section>
      ${this.#dialogs?.render(this._dialog)}`;
  }

  #renderAccount(account: Account, denials: DeniedActions): TemplateResult {
    const { integrations } = account;
    const { store } = this.#account;
    const context = { store, denials, menu: this.#menu, pausing: this.#pausing, section: this };
    return html`<div class="notices">${listNotices(this.#localize, this.#account.state, () => void this.#tryAgain())}${
      this._dialogFailed
        ? notice({ kind: 'danger', role: 'alert', part: 'error', text: this.#localize.term('dialogNotLoaded') })
        : nothing
    }${denials.render()}</div>
      ${integrations.length > 0 ? this.#list.render(account, context) : nothing}
      ${
        integrations.length + account.malformed.length === 0
          ? html`<p class="message" part="empty"><slot name="empty">${this.#localize.term('noIntegrations')}</slot></p>`
          : nothing
      }`;
  }

  async #loadParts(): Promise<void> {
    this.#use(await deferredParts.load());
    this.requestUpdate();
  }

  /** Uses what comes after the first paint. */
  #use({ Pausing, RowMenu, SectionDialogs }: DeferredParts): void {
    const announce = (text: string): string => (this._announcement = text);
    const closed = (): void => (this._dialog = undefined);
    this.#dialogs ??= new SectionDialogs(this, this.#localize, this.#account, { announce, closed });
    this.#menu ??= new RowMenu(this, this.#localize);
    if (this.#account.store?.canPause) this.#pausing ??= new Pausing(this, this.#localize, announce);
  }

  async #tryAgain(): Promise<void> {
    await this.refresh();
    await this.updateComplete;
    // The button that was pressed may be gone, and the focus with it.
    if (document.activeElement === document.body) (this.#part('retry-button') ?? this.#part('add-button'))?.focus();
  }

  async #open(dialog: Dialog): Promise<void> {
    if (this.readonly) return;
    this._announcement = '';
    this._dialogFailed = false;
    this._dialog = dialog;
    try {
      await this.#loadParts();
    } catch {
      this._dialog = undefined;
      this._dialogFailed = true;
    }
  }

  #part(part: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[part~="${part}"]`);
  }
}
