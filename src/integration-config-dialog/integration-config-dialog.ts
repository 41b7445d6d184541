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
import { status } from '../internal/messages.ts';
import { subjectOf, type Subject } from '../internal/subject.ts';
import '../localization/en-dialogs.ts';
import { LocalizeController } from '../localization/localize-controller.ts';
import type { Integration } from '../model/integration.ts';
import { denial } from '../store/account-state.ts';
import { configureIntegration } from '../store/writes.ts';
import { discardQuestion } from './discard-question.ts';
import { fieldErrors, fieldTemplate } from './field-template.ts';
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
  #form: SetupForm | undefined;

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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#begin(undefined);
    const subject = this.open ? this.#subject : undefined;
    if (subject && subject.integration.id !== this.#form?.integrationId) this.#begin(new SetupForm(subject.integration));
  }

  protected override updated(): void {
    const question = this._question;
    if (this._asking && question && !question.open) question.showModal();
    else if (!this._asking && question?.open) question.close();
  }

  protected override render(): unknown {
    if (!this.localize.ready) return nothing;
    return html`<dialog class="base" id="dialog" part="dialog" aria-labelledby="title" aria-busy=${this._saving}>
        ${this.open ? this.#renderContent() : nothing}
      </dialog>
      ${discardQuestion(
        this.localize,
        () => this.#keep(),
        () => this.close(),
      )}`;
  }

  get #subject(): Subject | undefined {
    return subjectOf(this.#account.state, this, this.localize);
  }

  #renderContent(): TemplateResult {
    const subject = this.#subject;
    const setup = subject && this.setupOf(subject);
    const { accountId } = this.#account;
    const denied = this.localize.text(denial(this.#account.state, 'configure'));
    const saveable = !this._saving && !denied && setup !== undefined && setup.fields.length > 0;
    return html`<form class="frame" novalidate @submit=${this.#handleSubmit}>
      <header>
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
        ${setup
          ? this.#renderFields(setup)
          : absenceTemplate(this.localize, this.#account.state, () => void this.#account.load())}
        ${denied ? html`<p class="notice">${denied}</p>` : nothing}
      </div>
      <footer @mousedown=${keepFocus}>
        ${this.#renderError(setup)} ${status(this.#delay.over ? this.localize.term('savingConfiguration') : '')}
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
          aria-disabled=${!saveable}
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
    const errors = fieldErrors(form, setup, this.localize);
    const warnings = setup.warn?.(form.configuration(setup)) ?? {};
    return setup.fields.map((field, index) =>
      fieldTemplate(
        {
          id: `field-${index}`,
          field,
          form,
          error: errors.get(field.name),
          warning: form.isFinished(field) ? warnings[field.name] : undefined,
          first: index === 0,
          locked: this._saving,
          onChange: () => this.requestUpdate(),
        },
        this.localize,
      ),
    );
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
    const subject = this.#subject;
    const fields = subject ? this.setupOf(subject).fields : [];
    if (!this.#form?.isTouched(fields)) return true;
    if (how !== 'outside') this._asking = true;
    return false;
  }

  #begin(form: SetupForm | undefined): void {
    this.#form = form;
    this._error = undefined;
    this._asking = false;
  }

  #keep(): void {
    this._asking = false;
  }

  #handleCancel(): void {
    if (this.#mayClose('cancel')) this.close();
  }

  async #handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { store, state } = this.#account;
    const subject = this.#subject;
    const form = this.#form;
    if (this._saving || !store || !subject || !form || denial(state, 'configure') !== undefined) return;
    const setup = this.setupOf(subject);
    if (setup.fields.length === 0) return;
    setup.fields.forEach((field) => form.finish(field));
    this._error = undefined;
    this.requestUpdate();
    if (fieldErrors(form, setup, this.localize).size > 0) return this.#focusFirstError();
    const { integration } = subject;
    if (!this.dispatchEvent(new IntegrationConfiguringEvent(integration.id))) return;
    this._saving = true;
    try {
      const saved = await configureIntegration(store, integration, form.configuration(setup), form.idempotencyKey);
      this._saving = false;
      if (form === this.#form) this.close();
      this.dispatchEvent(new IntegrationConfiguredEvent(saved));
    } catch (reason) {
      const error = toIntegrationsError(reason, false);
      this._saving = false;
      if (form === this.#form) await this.#refuse(form, setup, error);
      this.dispatchEvent(new IntegrationsErrorEvent('configureIntegration', error));
    }
  }

  /** Shows what the adapter found wrong: at the fields, and beneath them where that does not say it all. */
  async #refuse(form: SetupForm, setup: Setup, error: IntegrationsError): Promise<void> {
    const errors = error.fieldErrors ?? {};
    const names = Object.keys(errors);
    form.refuse(errors);
    const atFields = names.length > 0 && names.every((name) => setup.fields.some((field) => field.name === name));
    if (!atFields) this._error = error;
    this.requestUpdate();
    if (names.length > 0) await this.#focusFirstError();
  }

  async #focusFirstError(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}

/** If a press took the focus from a field, the field's error would appear and move the button from under the pointer. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
