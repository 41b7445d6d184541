import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import type { IntegrationsError } from '../model/errors.ts';
import { DelayController } from '../ui/delay-controller.ts';
import { DialogAccountController } from '../ui/dialog/dialog-account-controller.ts';
import { ModalController } from '../ui/dialog/modal-controller.ts';
import { DebounceController } from '../ui/debounce-controller.ts';
import { acceptSpellings, booleanAttribute } from '../ui/host/accept-spellings.ts';
import { prepareIndex } from '../collection/search-index.ts';
import { baseStyles } from '../ui/styles/base-styles.ts';
import { absenceTemplate } from '../ui/dialog/dialog-notices.ts';
import { dialogStyles } from '../ui/styles/dialog-styles.ts';
import { IntegrationsErrorEvent } from '../ui/errors.events.ts';
import { rowStyles } from '../ui/styles/row-styles.ts';
import { searchStyles } from '../ui/styles/search-styles.ts';
import '../localization/tables/en-deferred.ts';
import { LocalizeController } from '../localization/localize-controller.ts';
import type { Application, ApplicationKind } from '../model/application.ts';
import type { Account } from '../store/account-state.ts';
import { loadRemainingPages, catalogueFailure } from '../store/catalogue-pages.ts';
import { CatalogueFilter } from './catalogue/catalogue-filter.ts';
import { catalogue, type CatalogueView } from './catalogue/catalogue.ts';
import { handleListKey } from './catalogue/list-keys.ts';
import { pickerFooter } from './picker-footer.ts';
import { pickerHeader } from './picker-header.ts';
import { RowWindow } from '../collection/row-window.ts';
import { focusSearch } from './catalogue/search-controls.ts';
import { ServerSearch } from './catalogue/server-search.ts';
import { StagedApplications } from './staged-applications.ts';
import { styles } from './third-party-picker.styles.ts';

/**
 * Shows the catalogue, takes choices, and adds what was chosen when Done is pressed. What could not be added stays
 * chosen, with the reason, and Done tries only that again.
 *
 * @tagname third-party-picker
 * @summary Panel to add applications to an account.
 * @fires {IntegrationAddingEvent} integration-adding - Before a chosen application is added. Cancel it to take over.
 * @fires {IntegrationAddedEvent} integration-added - After the adapter has confirmed it. Once for each application.
 * @fires {IntegrationsErrorEvent} integrations-error - After a failure, which the panel shows.
 * @fires {IntegrationRemovingEvent} integration-removing - Before the removal of an application that is on the account.
 * @fires {IntegrationRemovedEvent} integration-removed - After the adapter has confirmed it.
 * @fires {Event} open - The panel has opened. Does not bubble.
 * @fires {Event} close - The panel has closed. Does not bubble.
 * @csspart dialog - The native dialog.
 * @csspart close-button - The button in the header that closes.
 * @csspart tab - The tab of a kind of applications.
 * @csspart search - The search field.
 * @csspart category - The choice of a category, where there are many applications.
 * @csspart application - The row of an application.
 * @csspart logo - An application's logo or initials.
 * @csspart choose-button - The button that chooses an application.
 * @csspart switch - The switch of an application that is on the account.
 * @csspart denial - Why something is not allowed.
 * @csspart cancel-button - The button that closes without adding.
 * @csspart done-button - The button that adds what was chosen.
 * @csspart error - The message after a failure.
 * @csspart retry-button - The button that loads again after a failure.
 * @cssprop [--integrations-accent-color] - Colour of the selected tab, of choices and of the adding button.
 * @cssprop [--integrations-raised-color] - Ground of dialogs.
 */
export class ThirdPartyPicker extends LitElement {
  static {
    acceptSpellings(this, { accountid: 'accountId', readOnly: 'readonly' });
  }

  static override styles = [baseStyles, dialogStyles, rowStyles, searchStyles, styles];

  /** Whether the panel is shown. */
  @property({ type: Boolean, converter: booleanAttribute, reflect: true }) open = false;
  /** Shows what there is without letting anybody change it. */
  @property({ type: Boolean, converter: booleanAttribute, reflect: true }) readonly = false;
  /** The tab to start on. */
  @property() kind: 'first-party' | 'third-party' = 'third-party';
  /** Label of the first-party tab. Where it is unset, the vendor that all first-party applications name. */
  @property() vendor: string | undefined;
  /** The account. Where it is unset, the nearest `<integrations-context>`'s. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;
  /** The data source. Where it is unset, the nearest `<integrations-context>`'s. */
  @property({ attribute: false }) adapter: IntegrationsAdapter | undefined;

  @state() private _adding = false;
  @state() private _checking = false;
  @state() private _retrying = false;
  @state() private _removal: { integrationId: string; applicationId: string } | undefined;

  readonly #localize = new LocalizeController(this);
  readonly #account = new DialogAccountController(this, this.#localize);
  readonly #delay = new DelayController(this, () => this._adding);
  readonly #rows = new RowWindow(this);
  readonly #settled = new DebounceController(this, () => JSON.stringify([this.#filter.search, this.#filter.category]));
  readonly #report = (error: IntegrationsError): void => {
    this.dispatchEvent(new IntegrationsErrorEvent('listApplications', error));
  };
  readonly #search = new ServerSearch(this, this.#report);
  #filter = new CatalogueFilter();
  #staged = new StagedApplications(this);
  #indexed: readonly Application[] | undefined;

  constructor() {
    super();
    new ModalController(this, {
      dialog: () => this.renderRoot.querySelector('dialog'),
      // Many choices would be lost by one press that went astray.
      mayClose: (how) => !this._adding && (how === 'escape' || this.#staged.size === 0),
    });
  }

  /** Opens the panel. */
  show(): void {
    this.open = true;
  }

  /** Closes the panel without adding. Additions that are on their way go on. */
  close(): void {
    this.open = false;
    this.#account.unpin();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    // What is being added goes on to be.
    this.#staged = new StagedApplications(this);
    this._adding = false;
    this._checking = false;
    this.#filter = new CatalogueFilter();
    this.#filter.kind = this.kind === 'first-party' ? 'first-party' : 'third-party';
    this.#rows.reset();
    this._removal = undefined;
  }

  // Later than `willUpdate`, so that the account is the one that is asked for.
  protected override update(changed: PropertyValues<this>): void {
    const { store } = this.#account;
    if (store?.account && !this._adding) this.#staged.follow(store.account);
    this.#search.follow(this.open ? store : undefined, this.#filter.search.trim(), this.#settled.isSettled);
    super.update(changed);
  }

  protected override updated(): void {
    const { store } = this.#account;
    if (store) void loadRemainingPages(store, this.#report);
    const { applications = [] } = this.#supported ?? {};
    if (!this.open || applications === this.#indexed) return;
    this.#indexed = applications;
    void prepareIndex(applications);
  }

  protected override render(): unknown {
    if (!this.#localize.ready) return nothing;
    return html`<dialog class="base" id="dialog" part="dialog" aria-labelledby="title" aria-busy=${this._adding} @keydown=${this.#handleKeydown}>
        ${this.open ? this.#renderContent() : nothing}
      </dialog>
      <remove-integration-confirm
        .adapter=${this.#account.dialogAdapter}
        .accountId=${this.#account.dialogAccountId}
        .integrationId=${this._removal?.integrationId}
        .readonly=${this.readonly}
        .open=${this._removal !== undefined}
        @integration-removed=${this.#handleRemoved}
        @close=${this.#handleConfirmClose}
      ></remove-integration-confirm>`;
  }

  /** The account, where it is there and can hold integrations. */
  get #supported(): Account | undefined {
    const account = this.#account.store?.account;
    return account?.permissions.supported === true ? account : undefined;
  }

  #renderContent(): TemplateResult {
    const account = this.#supported;
    return html`<div class="frame">
      ${pickerHeader(this._adding, () => this.#leave(), this.#localize)}
      ${account ? catalogue(this.#catalogueView(account), this.#localize) : html`<div class="body">${absenceTemplate(this.#localize, this.#account.state, () => void this.#account.load())}</div>`}
      ${pickerFooter(
        {
          staged: account && this.#staged,
          check: { isRunning: this._checking, start: () => void this.#handleCheck() },
          adding: this._adding,
          isDenied: this.#account.denial('add') !== undefined,
          slow: this.#delay.isElapsed,
          onCancel: () => this.#leave(),
          onDone: () => void this.#handleDone(),
        },
        this.#localize,
      )}
    </div>`;
  }

  #catalogueView(account: Account): CatalogueView {
    return {
      account,
      vendor: this.vendor,
      filter: this.#filter,
      rows: this.#rows,
      isSettled: this.#settled.isSettled,
      search: this.#search,
      failure: this._retrying ? undefined : catalogueFailure(this.#account.state),
      staged: this.#staged,
      adding: this._adding,
      readonlyReason: this.#account.readonlyReason,
      isRemoving: ({ id }) => this.#account.store?.isPending(id) ?? false,
      onShow: (kind) => this.#show(kind),
      onNarrow: (change) => this.#narrow(change),
      onSearchElsewhere: (kind) => {
        this.#show(kind);
        focusSearch(this.renderRoot);
      },
      onClear: () => {
        this.#narrow({ search: '', category: '' });
        focusSearch(this.renderRoot);
      },
      onRetry: () => void this.#handleRetry(),
      onChoose: ({ id }) => this.#choose(id),
      onRemove: ({ id, applicationId }) => (this._removal = { integrationId: id, applicationId }),
    };
  }

  #choose(applicationId: string): void {
    if (this._adding || this.#account.denial('add') !== undefined) return;
    this.#staged.toggle(applicationId);
    this.requestUpdate();
  }

  #show(kind: ApplicationKind): void {
    this.#filter.show(kind);
    this.#rows.reset();
    this.requestUpdate();
  }

  #narrow(change: Partial<Pick<CatalogueFilter, 'search' | 'category'>>): void {
    Object.assign(this.#filter, change);
    this.#rows.reset();
    this.requestUpdate();
  }

  #handleKeydown(event: KeyboardEvent): void {
    const { length } = this.#filter;
    handleListKey(event, {
      length,
      focusRow: (place) => this.#rows.focus(place, length),
      focusSearch: () => focusSearch(this.renderRoot),
    });
  }

  #leave(): void {
    if (!this._adding) this.close();
  }

  async #handleRetry(): Promise<void> {
    this._retrying = true;
    // The button goes, and the focus would go with it.
    focusSearch(this.renderRoot);
    await this.#account.load();
    this._retrying = false;
  }

  async #handleDone(): Promise<void> {
    const { store } = this.#account;
    const staged = this.#staged;
    if (this._adding || !store || !this.#supported || this.#account.denial('add') !== undefined) return;
    this._adding = true;
    await staged.commit(store);
    // Another opening has its own state.
    if (staged !== this.#staged) return;
    this._adding = false;
    if (staged.size === 0) this.close();
    else await this.#showFailed();
  }

  async #handleCheck(): Promise<void> {
    const staged = this.#staged;
    this._checking = true;
    await staged.check();
    if (staged !== this.#staged) return;
    this._checking = false;
    if (staged.size === 0) this.close();
  }

  /** Brings what could not be added into view, whatever tab or search was left on. */
  async #showFailed(): Promise<void> {
    const isFailed = ({ id }: Application): boolean => this.#staged.has(id);
    const place = this.#filter.reveal(
      this.#supported?.applications ?? [],
      isFailed,
      this.#search.found,
      this.#localize,
    );
    await this.#rows.show(place, this.#filter.length);
    this.renderRoot.querySelector('.row:has(.error)')?.scrollIntoView?.({ block: 'nearest' });
  }

  #handleConfirmClose(): void {
    this._removal = undefined;
  }

  async #handleRemoved({ currentTarget }: Event): Promise<void> {
    const { applicationId = '' } = this._removal ?? {};
    // The dialog gives the focus back to a switch that is gone. The button to add takes its place.
    if (currentTarget instanceof LitElement) await currentTarget.updateComplete;
    await this.updateComplete;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-id]')];
    rows
      .find(({ dataset }) => dataset['id'] === applicationId)
      ?.querySelector('button')
      ?.focus();
  }
}
