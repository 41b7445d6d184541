import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { toIntegrationsError } from '../adapter/boundary.ts';
import type { IntegrationsError } from '../adapter/errors.ts';
import { AccountController } from '../controllers/account-controller.ts';
import { DelayController } from '../controllers/delay-controller.ts';
import { ModalController } from '../controllers/modal-controller.ts';
import { baseStyles } from '../internal/base-styles.ts';
import { absenceTemplate, failedWriteNotice } from '../internal/dialog-messages.ts';
import { dialogStyles } from '../internal/dialog-styles.ts';
import { IntegrationsErrorEvent } from '../internal/errors.events.ts';
import { deepActiveElement } from '../internal/focus.ts';
import { status } from '../internal/messages.ts';
import { subjectOf, type Subject } from '../internal/subject.ts';
import '../localization/en-dialogs.ts';
import { LocalizeController } from '../localization/localize-controller.ts';
import type { Integration } from '../model/integration.ts';
import type { Text } from '../model/text.ts';
import { denial } from '../store/account-state.ts';
import { configureIntegration } from '../store/writes.ts';
import { discardQuestion } from './discard-question.ts';
import { fieldErrors, fieldsTemplate } from './field-template.ts';
import { IntegrationConfiguredEvent, IntegrationConfiguringEvent } from './integration-config-dialog.events.ts';
import { styles } from './integration-config-dialog.styles.ts';
import { SetupForm, type Setup } from './setup-form.ts';

/**
 * Asks for what the set-up of an integration needs, as its application's `setup` says, and saves it. What was typed
 * survives every failure, and is discarded only after a question.
 *
 * @tagname integration-config-dialog
 * @summary Set-up of an integration of any application.
 * @fires {IntegrationConfiguringEvent} integration-configuring - Before the configuration is saved. Cancel it to take over.
 * @fires {IntegrationConfiguredEvent} integration-configured - After the adapter has confirmed it.
 * @fires {IntegrationsErrorEvent} integrations-error - After a failure, which the dialog shows.
 * @fires {Event} open - The dialog has opened. Does not bubble.
 * @fires {Event} close - The dialog has closed. Does not bubble.
 * @csspart dialog - The native dialog.
 * @csspart close-button - The button in the header that closes.
 * @csspart field - A field with its label and messages.
 * @csspart field-error - What is wrong with a field.
 * @csspart field-warning - What is doubtful about a field.
 * @csspart field-help - The help of a field.
 * @csspart reveal-button - The button that shows and hides a secret.
 * @csspart cancel-button - The button that closes without saving.
 * @csspart save-button - The button that saves.
 * @csspart error - The message after a failure.
 * @csspart retry-button - The button that loads again after a failure.
 * @cssprop [--integrations-accent-color] - Ground of the saving button, focus rings.
 * @cssprop [--integrations-on-accent-color] - Text on it.
 * @cssprop [--integrations-raised-color] - Ground of dialogs.
 */
export class IntegrationConfigDialog extends LitElement {
  static override styles = [baseStyles, dialogStyles, styles];

  /** Whether the dialog is shown. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** The integration to set up. */
  @property({ attribute: 'integration-id' }) integrationId: string | undefined;
  /** The integration to set up, in place of its identifier. */
  @property({ attribute: false }) integration: Integration | undefined;
  /** The account. Where it is unset, the nearest `<integrations-context>`'s. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;
  /** The data source. Where it is unset, the nearest `<integrations-context>`'s. */
  @property({ attribute: false }) adapter: IntegrationsAdapter | undefined;

  @state() private _saving = false;
  @state() private _asking = false;
  @state() private _error: IntegrationsError | undefined;

  @query('#dialog') private _dialog!: HTMLDialogElement | null;
  @query('#question') private _question!: HTMLDialogElement | null;

  /** The words of the element. */
  protected readonly localize = new LocalizeController(this);
  readonly #account = new AccountController(this, () => this.open);
  readonly #delay = new DelayController(this, () => this._saving);
  /** What the dialog was asked for: another account or integration begins anew. */
  #asked = '';
  /** What the account says of it, or said last: typed input does not go with what the account loses. */
  #subject: Subject | undefined;
  #form: SetupForm | undefined;
  readonly #keep = (): void => void (this._asking = false);

  constructor() {
    super();
    new ModalController(this, { dialog: () => this._dialog, mayClose: (how) => this.#mayClose(how) });
  }

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog and discards what was typed, without a question. */
  close(): void {
    this.open = false;
  }

  /** What the set-up asks for. */
  protected setupOf({ application }: Subject): Setup {
    return { fields: application?.setup ?? [], clean: (_field, typed) => typed.trim() };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A question that left the document would come back beneath its dialog.
    this._asking = false;
  }

  // Later than `willUpdate`, so that the account is the one that is asked for.
  protected override update(changed: PropertyValues<this>): void {
    // Outside of a document there is no context to ask.
    const asked = this.isConnected ? JSON.stringify([this.#account.accountId, this.integrationId ?? this.integration?.id]) : this.#asked;
    if (changed.has('open') || asked !== this.#asked) this.#begin();
    this.#asked = asked;
    const subject = this.open ? this.#present : undefined;
    if (subject) {
      if (subject.application || !this.#subject) this.#subject = subject;
      this.#form ??= new SetupForm(subject.integration);
      // Without its application nobody knows what of its configuration is secret, and the account tells none of it.
      if (subject.application) this.#form.follow(subject.integration);
    }
    super.update(changed);
    // Before the dialog closes: while the question is open, nothing beside it can take the focus back.
    const question = this._question;
    if (this._asking && !question?.open) question?.showModal();
    else if (!this._asking) question?.close();
  }

  protected override render(): unknown {
    if (!this.localize.ready) return nothing;
    return html`<dialog class="base" id="dialog" part="dialog" aria-labelledby="title" aria-busy=${this._saving}>
        ${this.open ? this.#renderContent() : nothing}
      </dialog>
      ${discardQuestion(this.localize, this.#keep, () => this.close())}`;
  }

  get #present(): Subject | undefined {
    return subjectOf(this.#account.state, this, this.localize);
  }

  get #setup(): Setup | undefined {
    return this.#subject && this.setupOf(this.#subject);
  }

  get #isSaveable(): boolean {
    const hasFields = this.#setup !== undefined && this.#setup.fields.length > 0;
    return hasFields && !this._saving && this.#present !== undefined && denial(this.#account.state, 'configure') === undefined;
  }

  #renderContent(): TemplateResult {
    const subject = this.#subject;
    const setup = this.#setup;
    const { accountId, state } = this.#account;
    const denied = this.localize.text(denial(state, 'configure'));
    const absence = this.#present ? nothing : absenceTemplate(this.localize, state, () => void this.#account.load());
    const isLost = absence !== nothing && state?.phase === 'loaded';
    const loss = isLost ? html`<div class="notice warning" role="alert">${absence}</div>` : absence;
    return html`<form class="frame" novalidate @mousedown=${keepFocus} @submit=${this.#handleSubmit}>
      <header role="none">
        <h2 class="title" id="title">
          ${subject ? this.localize.term('configurationTitle', subject.applicationName) : this.localize.term('completeSetup')}
        </h2>
        <button
          type="button"
          class="close"
          part="close-button"
          aria-label=${this.localize.term('closeDialog')}
          @click=${this.#handleCancel}
        >
          ×
        </button>
      </header>
      <div class="body">
        ${accountId ? html`<p class="muted">${this.localize.term('configurationAccount', accountId)}</p>` : nothing}
        ${setup ? this.#renderFields(setup) : absence}
        ${denied ? html`<p class="notice" id="denial">${denied}</p>` : nothing}
      </div>
      <footer role="none">
        ${this.#renderError(setup)}
        ${setup ? loss : nothing}
        ${status(this.#delay.over ? this.localize.term('savingConfiguration') : '')}
        <button
          type="button"
          class="button"
          part="cancel-button"
          aria-disabled=${this._saving}
          @click=${this.#handleCancel}
        >
          ${this.localize.term('cancelAction')}
        </button>
        <button
          type="submit"
          class="button primary"
          part="save-button"
          aria-disabled=${!this.#isSaveable}
          aria-describedby=${denied ? 'denial' : nothing}
          aria-busy=${this.#delay.over}
        >
          ${this.localize.term('saveConfiguration')}
        </button>
      </footer>
    </form>`;
  }

  #renderFields(setup: Setup): unknown {
    const form = this.#form;
    if (!form || setup.fields.length === 0) return html`<p>${this.localize.term('nothingToSetUp')}</p>`;
    return fieldsTemplate(form, setup, this._saving, () => this.requestUpdate(), this.localize);
  }

  #renderError(setup: Setup | undefined): unknown {
    const error = this._error;
    if (error) return failedWriteNotice(this.localize, this.localize.term('configurationNotSaved'), error);
    const wrong = setup && this.#form ? fieldErrors(this.#form, setup, this.localize).size : 0;
    if (wrong < 2) return nothing;
    return html`<p class="notice danger" role="alert"><span>${this.localize.term('fieldsWrong', wrong)}</span></p>`;
  }

  #mayClose(how: 'escape' | 'outside' | 'cancel'): boolean {
    if (this._saving) return false;
    if (!this.#form?.isTouched(this.#setup?.fields ?? [])) return true;
    if (how !== 'outside') this._asking = true;
    return false;
  }

  #begin(): void {
    this.#form = undefined;
    this.#subject = undefined;
    this._error = undefined;
    this._asking = false;
  }

  #handleCancel(): void {
    if (this.#mayClose('cancel')) this.close();
  }

  async #handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { store } = this.#account;
    const form = this.#form;
    const setup = this.#setup;
    if (!this.#isSaveable || !store || !form || !setup) return;
    setup.fields.forEach((field) => form.finish(field));
    this._error = undefined;
    this.requestUpdate();
    if (Object.keys(form.problems(setup)).length > 0) return this.#focusFirstError();
    const { integration } = form;
    if (!this.dispatchEvent(new IntegrationConfiguringEvent(integration.id))) return;
    const focused = deepActiveElement();
    form.refuse({});
    this._saving = true;
    try {
      const saved = await configureIntegration(store, integration, form.configuration(setup), form.idempotencyKey);
      this._saving = false;
      if (form === this.#form) this.close();
      this.dispatchEvent(new IntegrationConfiguredEvent(saved));
    } catch (reason) {
      const error = toIntegrationsError(reason, false);
      this._saving = false;
      if (form === this.#form) await this.#refuse(form, setup, error, focused);
      this.dispatchEvent(new IntegrationsErrorEvent('configureIntegration', error));
    }
  }

  /** Shows what the adapter found wrong: at the fields, and beneath them where that does not say it all. */
  async #refuse(form: SetupForm, setup: Setup, error: IntegrationsError, focused: HTMLElement | undefined): Promise<void> {
    const errors = Object.entries((error.code === 'invalid' && error.fieldErrors) || {});
    const isShown = ([name, text]: [string, Text]): boolean =>
      this.localize.text(text) !== '' && setup.fields.some((field) => field.name === name);
    form.refuse(Object.fromEntries(errors));
    if (errors.length === 0 || !errors.every(isShown)) this._error = error;
    if (error.code === 'conflict') form.overwrite();
    this.requestUpdate();
    if (errors.some(isShown)) return this.#focusFirstError();
    await this.updateComplete;
    // A box or a list was disabled while it was saved, and lost the focus.
    if (!deepActiveElement()) focused?.focus();
  }

  async #focusFirstError(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}

/** If a press took the focus from a field, the field's error would appear and move the button from under the pointer. */
function keepFocus(event: Event): void {
  if (event.target instanceof Element && event.target.closest('button')) event.preventDefault();
}
