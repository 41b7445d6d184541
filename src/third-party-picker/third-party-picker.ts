import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { collectionStyles } from '../collection/collection.styles.ts';
import { focusedControl, rowFocusOf, type FocusedControl } from '../collection/row-focus.ts';
import '../localization/tables/en-deferred.ts';
import { DialogLocalizeController } from '../ui/dialog/dialog-localize-controller.ts';
import type { Integration } from '../model/integration.ts';
import { DelayController } from '../ui/delay-controller.ts';
import { DialogAccountController } from '../ui/dialog/dialog-account-controller.ts';
import { absenceTemplate } from '../ui/dialog/dialog-notices.ts';
import { ModalController } from '../ui/dialog/modal-controller.ts';
import { IntegrationsErrorEvent } from '../ui/errors.events.ts';
import { acceptSpellings, booleanAttribute } from '../ui/host/accept-spellings.ts';
import { relayedParts } from '../ui/host/relayed-parts.ts';
import { baseStyles } from '../ui/styles/base-styles.ts';
import { dialogStyles } from '../ui/styles/dialog-styles.ts';
import { rowStyles } from '../ui/styles/row-styles.ts';
import { CatalogueController } from './catalogue/catalogue-controller.ts';
import { pickerFooter, pickerNotices, type PickerFooterView } from './picker-footer.ts';
import { dialogHeader, targetLine } from '../ui/dialog/dialog-header.ts';
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
 * @fires {IntegrationsUnauthenticatedEvent} integrations-unauthenticated - After the session has expired.
 * @fires {IntegrationRemovingEvent} integration-removing - Before the removal of an application that is on the account.
 * @fires {IntegrationRemovedEvent} integration-removed - After the adapter has confirmed it.
 * @fires {Event} open - The panel has opened. Does not bubble.
 * @fires {Event} close - The panel has closed. Does not bubble.
 * @csspart dialog - The native dialog.
 * @csspart close-button - The button in the header that closes.
 * @csspart tab - The tab of a kind of applications.
 * @csspart search - The search field.
 * @csspart category - The choice of a category, if there are many applications.
 * @csspart application - The row of an application.
 * @csspart logo - An application's logo or initials.
 * @csspart choose-button - The button that chooses an application.
 * @csspart switch - The switch of an application that is on the account.
 * @csspart denial - Why something is not allowed.
 * @csspart cancel-button - The button that closes without adding.
 * @csspart done-button - The button that adds what was chosen.
 * @csspart error - The message after a failure.
 * @csspart retry-button - The button that tries again after a failure, or checks again if the outcome is unknown.
 * @cssprop [--integrations-accent-color] - Colour of the selected tab, of choices and of the adding button.
 * @cssprop [--integrations-raised-color] - Ground of dialogs.
 */
export class ThirdPartyPicker extends LitElement {
  static {
    acceptSpellings(this, { accountid: 'accountId', accountname: 'accountName', readOnly: 'readonly' });
  }

  static override styles = [baseStyles, dialogStyles, rowStyles, collectionStyles, styles];

  /** Whether the panel is shown. */
  @property({ type: Boolean, converter: booleanAttribute, reflect: true }) open = false;
  /** Shows the catalogue without letting the user change anything. */
  @property({ type: Boolean, converter: booleanAttribute, reflect: true }) readonly = false;
  /** The tab to start on. */
  @property() kind: 'first-party' | 'third-party' = 'third-party';
  /** Label of the first-party tab. If unset, it is the vendor that all first-party applications name. */
  @property() vendor: string | undefined;
  /** The account. If unset, it comes from the nearest `<integrations-context>`. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;
  /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
  @property({ attribute: 'account-name' }) accountName: string | undefined;
  /** The data source. If unset, it comes from the nearest `<integrations-context>`. */
  @property({ attribute: false }) adapter: IntegrationsAdapter | undefined;

  @state() private _adding = false;
  @state() private _checking = false;
  /** The integration that the user is asked about. */
  @state() private _removal: string | undefined;

  readonly #localize = new DialogLocalizeController(this);
  readonly #account = new DialogAccountController(this, this.#localize);
  readonly #delay = new DelayController(this, () => this._adding);
  readonly #catalogue = new CatalogueController(this, this.#localize, this.#account, (error) =>
    this.dispatchEvent(new IntegrationsErrorEvent('listApplications', error)),
  );
  // After the catalogue, which moves the focus between its rows.
  readonly #rowFocus = rowFocusOf(this);
  #staged = new StagedApplications(this);
  /** Whether the user was ever asked about a removal. Most never are, and a dialog takes time to create. */
  #hasAsked = false;
  /** The switch that asked for the removal. */
  #removalSwitch: FocusedControl | undefined;

  constructor() {
    super();
    new ModalController(this, {
      dialog: () => this.renderRoot.querySelector('dialog'),
      // A press that went astray must not discard many choices.
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
    this.#catalogue.reset(this.kind === 'first-party' ? 'first-party' : 'third-party');
    this._removal = undefined;
  }

  // Later than `willUpdate`, so that the account is the one that is asked for.
  protected override update(changed: PropertyValues<this>): void {
    const { store } = this.#account;
    const isFound = store?.account && !this._adding && this.#staged.follow(store.account);
    super.update(changed);
    // As after Done: nothing is left to add.
    if (isFound && this.#staged.size === 0) void this.updateComplete.then(() => this.close());
  }

  protected override render(): unknown {
    if (!this.#localize.ready) return nothing;
    return html`<dialog
        class="base"
        id="dialog"
        part="dialog"
        aria-labelledby="title"
        aria-busy=${this._adding}
        @keydown=${this.#catalogue.handleKey}
      >
        ${this.open ? this.#renderContent() : nothing}
      </dialog>
      ${this.#hasAsked ? this.#renderConfirm() : nothing}`;
  }

  #renderConfirm(): TemplateResult {
    return html`<remove-integration-confirm
      exportparts=${relayedParts('remove')}
      .adapter=${this.#account.dialogAdapter}
      .accountId=${this.#account.dialogAccountId}
      .accountName=${this.#account.dialogAccountName}
      .integrationId=${this._removal}
      .readonly=${this.readonly}
      .open=${this._removal !== undefined}
      @close=${this.#handleConfirmClose}
    ></remove-integration-confirm>`;
  }

  #renderContent(): TemplateResult {
    const { account } = this.#catalogue;
    const footer: PickerFooterView = {
      staged: account && this.#staged,
      check: { isRunning: this._checking, start: () => void this.#handleCheck() },
      adding: this._adding,
      isDenied: this.#account.denial('add') !== undefined,
      slow: this.#delay.isElapsed,
      onCancel: () => this.#leave(),
      onDone: () => void this.#handleDone(),
    };
    return html`<div class="frame">
      ${dialogHeader(this.#localize, {
        title: this.#localize.term('integrationsHeading'),
        details: targetLine(this.#localize, this.#account, undefined),
        isBusy: this._adding,
        onClose: () => this.#leave(),
      })}
      <div class="notices">${pickerNotices(this.#localize, footer)}</div>
      ${
        account
          ? this.#catalogue.render(account, {
              staged: this.#staged,
              adding: this._adding,
              onChoose: ({ id }) => this.#choose(id),
              onRemove: (integration) => this.#askForRemoval(integration),
            })
          : html`<div class="body" part="dialog-body">
              ${absenceTemplate(this.#localize, this.#account.state, 'loadingApplications', () => void this.#account.load())}
            </div>`
      }
      ${pickerFooter(this.#localize, footer)}
    </div>`;
  }

  #choose(applicationId: string): void {
    if (this._adding || this.#account.denial('add') !== undefined) return;
    this.#staged.toggle(applicationId);
    this.requestUpdate();
  }

  #leave(): void {
    if (!this._adding) this.close();
  }

  async #handleDone(): Promise<void> {
    const { store } = this.#account;
    const staged = this.#staged;
    if (this._adding || !store || !this.#catalogue.account || this.#account.denial('add') !== undefined) return;
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

  /** Brings what could not be added into view, even if another tab or a search hides it. */
  async #showFailed(): Promise<void> {
    await this.#catalogue.reveal(({ id }) => this.#staged.has(id));
    this.renderRoot.querySelector('.row:has(.error)')?.scrollIntoView?.({ block: 'nearest' });
  }

  #askForRemoval({ id, applicationId }: Integration): void {
    this.#removalSwitch = focusedControl(this, applicationId);
    this.#hasAsked = true;
    this._removal = id;
  }

  async #handleConfirmClose(): Promise<void> {
    const opener = this.#removalSwitch;
    this._removal = undefined;
    await this.updateComplete;
    // The dialog gives the focus back, unless the switch is gone.
    this.#rowFocus.restore(opener);
  }
}
