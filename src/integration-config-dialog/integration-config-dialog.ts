import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { IntegrationsError } from '../model/errors.ts';
import { DelayController } from '../ui/delay-controller.ts';
import { DialogAccountController } from '../ui/dialog/dialog-account-controller.ts';
import { ModalController } from '../ui/dialog/modal-controller.ts';
import { UnloadGuard } from '../ui/dialog/unload-guard.ts';
import { acceptSpellings, booleanAttribute } from '../ui/host/accept-spellings.ts';
import { baseStyles } from '../ui/styles/base-styles.ts';
import { keepFocus } from '../ui/dom/focus.ts';
import { absenceTemplate } from '../ui/dialog/dialog-notices.ts';
import { dialogStyles } from '../ui/styles/dialog-styles.ts';
import { failureNotice, notice, status } from '../ui/notice.ts';
import { dialogTarget, type DialogTarget } from '../ui/dialog/dialog-target.ts';
import '../localization/tables/en-deferred.ts';
import { LocalizeController } from '../localization/localize-controller.ts';
import type { Integration } from '../model/integration.ts';
import { ConsentSession } from '../setup/consent/consent-session.ts';
import {
  consentBody,
  consentButtons,
  consentNotice,
  consentViewOf,
  type ConsentView,
} from '../setup/consent/consent-template.ts';
import { describedSetup, unreadableSetup } from '../setup/described-setup.ts';
import { subjectDetails, testButton } from '../setup/connection-notices.ts';
import { discardQuestion } from '../setup/discard-question.ts';
import { cleanEntry } from '../model/fields/field-kinds.ts';
import { EntrySync } from '../setup/fields/entry-sync.ts';
import { fieldsTemplate } from '../setup/fields/fields-template.ts';
import { styles } from './integration-config-dialog.styles.ts';
import { SecretKeeper } from '../setup/form/secret-keeper.ts';
import { setupButtons } from '../setup/setup-buttons.ts';
import { setupNotices } from '../setup/setup-notices.ts';
import type { Setup } from '../model/configuration/setup.ts';
import { SetupSession } from '../setup/setup-session.ts';

/**
 * Asks for what the set-up of an integration needs, as its application's `setup` says, and saves it. What was typed
 * survives every failure, and is discarded only after a question.
 *
 * @tagname integration-config-dialog
 * @summary Set-up of an integration of any application.
 * @fires {IntegrationConfiguringEvent} integration-configuring - Before the configuration is saved. Cancel it to take over.
 * @fires {IntegrationConfiguredEvent} integration-configured - After the adapter has confirmed it.
 * @fires {IntegrationAddedEvent} integration-added - After one that somebody else had removed was added again.
 * @fires {IntegrationsErrorEvent} integrations-error - After a failure, which the dialog shows.
 * @fires {Event} open - The dialog has opened. Does not bubble.
 * @fires {Event} close - The dialog has closed. Does not bubble.
 * @csspart dialog - The native dialog.
 * @csspart close-button - The button in the header that closes.
 * @csspart field - A field with its label and messages.
 * @csspart field-error - What is wrong with a field.
 * @csspart field-warning - What is doubtful about a field.
 * @csspart field-note - What is left out of what was typed into a field.
 * @csspart field-help - The help of a field.
 * @csspart group - Fields that stand together.
 * @csspart copy-button - The button that copies a value.
 * @csspart integration-name - What the integration is called, where there may be several of its application.
 * @csspart status-reason - Why the integration has its status, and what to do.
 * @csspart error-summary - Which fields are wrong, where there are several.
 * @csspart remove-secret-button - The button that takes a stored secret away on saving, or keeps it after all.
 * @csspart reveal-button - The button that shows and hides a secret.
 * @csspart test-button - The button that tries the connection out.
 * @csspart test-result - What a test of the connection found.
 * @csspart conflict - What somebody else has changed in the meantime.
 * @csspart cancel-button - The button that closes without saving.
 * @csspart consent-button - The button that leads to the site at which somebody consents.
 * @csspart consent-link - The same, to be opened by hand.
 * @csspart waiting - That a consent is waited for.
 * @csspart save-button - The button that saves.
 * @csspart error - The message after a failure.
 * @csspart retry-button - The button that loads again after a failure.
 * @cssprop [--integrations-accent-color] - Ground of the saving button, focus rings.
 * @cssprop [--integrations-on-accent-color] - Text on it.
 * @cssprop [--integrations-raised-color] - Ground of dialogs.
 */
export class IntegrationConfigDialog extends LitElement {
  static {
    acceptSpellings(this, {
      accountid: 'accountId',
      integrationid: 'integrationId',
      passwordmanagers: 'passwordManagers',
      readOnly: 'readonly',
    });
  }

  static override styles = [baseStyles, dialogStyles, styles];

  /** Whether the dialog is shown. */
  @property({ type: Boolean, converter: booleanAttribute, reflect: true }) open = false;
  /** Shows what there is without letting anybody change it. */
  @property({ type: Boolean, converter: booleanAttribute, reflect: true }) readonly = false;
  /** Lets password managers offer to keep secrets. Without it, browsers neither keep nor check them. */
  @property({ type: Boolean, converter: booleanAttribute, attribute: 'password-managers' }) passwordManagers = false;
  /** The integration to set up. */
  @property({ attribute: 'integration-id' }) integrationId: string | undefined;
  /** The integration to set up, in place of its identifier. */
  @property({ attribute: false }) integration: Integration | undefined;
  /** The account. Where it is unset, the nearest `<integrations-context>`'s. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;
  /** The data source. Where it is unset, the nearest `<integrations-context>`'s. */
  @property({ attribute: false }) adapter: IntegrationsAdapter | undefined;

  @state() private _asking = false;

  /** The words of the element. */
  protected readonly localize = new LocalizeController(this);
  readonly #account = new DialogAccountController(this, this.localize, () => this.#hasInput);
  readonly #entries = new EntrySync(this, { form: () => this.#session.form, setup: () => this.#setup });
  readonly #session = new SetupSession(this, this.#entries, {
    store: () => this.#account.store,
    setup: () => this.#setup,
    isDenied: () => this.#account.denial('configure') !== undefined,
  });
  readonly #consent = new ConsentSession(this, () => this.#account.store);
  readonly #savingDelay = new DelayController(this, () => this.#session.isSaving);
  readonly #testDelay = new DelayController(this, () => this.#session.test.state.phase === 'running');
  /** What the dialog was asked for: another integration begins anew. */
  #asked: string | undefined;
  /** What the account says of it, or said last: typed input does not go with what the account loses. */
  #subject: DialogTarget | undefined;
  readonly #keep = (): void => void (this._asking = false);

  constructor() {
    super();
    new ModalController(this, {
      dialog: () => this.renderRoot.querySelector('dialog'),
      mayClose: (how) => this.#mayClose(how),
    });
    new ModalController(this, {
      dialog: () => this.renderRoot.querySelector<HTMLDialogElement>('#question'),
      mayClose: (how) => how === 'escape',
      secondary: { isOpen: () => this._asking, close: this.#keep },
    });
    new UnloadGuard(this, () => this.open && this.isConnected && this.#hasInput);
    new SecretKeeper(
      this,
      () => this.#session.form,
      () => this.#entries.take(),
    );
  }

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog and discards what was typed, without a question. */
  close(): void {
    this.open = false;
    this.#account.unpin();
  }

  /** What the set-up asks for. Absent where nobody can tell. */
  protected setupOf({ application }: DialogTarget): Setup | undefined {
    const fields = application ? describedSetup(application).data : [];
    return fields && { fields, clean: cleanEntry };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A question that left the document would come back beneath its dialog.
    this._asking = false;
  }

  // Later than `willUpdate`, so that the account is the one that is asked for.
  protected override update(changed: PropertyValues<this>): void {
    const { integrationId } = this.#account;
    if (changed.has('open') || integrationId !== this.#asked) this.#begin();
    this.#asked = integrationId;
    const subject = this.open ? this.#present : undefined;
    if (subject) {
      if (!this.#subject && subject.application && !this.setupOf(subject))
        this.dispatchEvent(unreadableSetup(subject.application));
      if (subject.application || !this.#subject) this.#subject = subject;
      // Without its application nobody knows what of its configuration is secret, and the account tells none of it.
      this.#session.follow(subject.integration, subject.application !== undefined);
      this.#consent.follow(subject.integration);
    }
    super.update(changed);
  }

  protected override render(): unknown {
    if (!this.localize.ready) return nothing;
    return html`<dialog class="base" id="dialog" part="dialog" aria-labelledby="title" aria-busy=${this.#session.isSaving}>
        ${this.open ? this.#renderContent() : nothing}
      </dialog>
      ${discardQuestion(this.localize, this.#keep, () => this.close())}`;
  }

  get #present(): DialogTarget | undefined {
    return dialogTarget(this.localize, this.#account.state, this.#account);
  }

  get #setup(): Setup | undefined {
    return this.#subject && this.setupOf(this.#subject);
  }

  /** Whether something was typed that is not saved. */
  get #hasInput(): boolean {
    this.#entries.take();
    return this.#session.form?.isTouched(this.#setup?.fields ?? []) ?? false;
  }

  get #isSaveable(): boolean {
    return this.#isTestable && !this.#session.test.blocksSaving;
  }

  #renderContent(): TemplateResult {
    const subject = this.#subject;
    const setup = this.#setup;
    const { dialogAccountId, readonlyReason } = this.#account;
    const denied = this.localize.text(this.#account.denial('configure'));
    const consent = this.#consentView;
    return html`<form class="frame" novalidate @mousedown=${keepFocus} @submit=${this.#handleSubmit} @focusout=${this.#entries.handleFocusout}>
      <header role="none">
        <h2 class="title" id="title">
          ${subject ? this.localize.term('configurationTitle', subject.applicationName) : this.localize.term('completeSetup')}
        </h2>
        <button
          type="button"
          class="close"
          part="close-button"
          aria-label=${this.localize.term('closeDialog')}
          aria-disabled=${this.#session.isSaving}
          @click=${this.#handleCancel}
        >
          ×
        </button>
      </header>
      <div class="body">
        ${subjectDetails(this.localize, dialogAccountId, subject)} ${consent ? consentBody(consent) : this.#renderBody(setup)}
        ${denied ? notice({ id: 'denial', ...(readonlyReason && { role: 'alert' }), text: denied }) : nothing}
      </div>
      <footer role="none">
        ${consent ? [consentNotice(consent), consentButtons(consent)] : this.#renderFooter(setup, denied)}
      </footer>
    </form>`;
  }

  #renderFooter(setup: Setup | undefined, denied: string): TemplateResult {
    return html`${setup ? this.#renderNotices(setup) : nothing}
      ${status(this.#savingDelay.isElapsed ? this.localize.term('savingConfiguration') : '')}
      ${
        setup && this.#account.dialogAdapter?.testConfiguration
          ? testButton(
              this.localize,
              this.#session.test.state,
              this.#testDelay.isElapsed,
              this.#isTestable,
              () => void this.#session.startTest(),
            )
          : nothing
      }
      ${setupButtons(this.localize, {
        isSaving: this.#session.isSaving,
        isSlow: this.#savingDelay.isElapsed,
        isSaveable: this.#isSaveable,
        denialId: denied ? 'denial' : undefined,
        onCancel: () => this.#handleCancel(),
      })}`;
  }

  #renderBody(setup: Setup | undefined): unknown {
    const load = (): void => void this.#account.load();
    if (!this.#present && !setup) return absenceTemplate(this.localize, this.#account.state, load);
    if (!setup)
      return failureNotice(
        this.localize,
        this.localize.term('setupUnreadable'),
        new IntegrationsError('malformed'),
        load,
      );
    const { form } = this.#session;
    if (!form || setup.fields.length === 0) return html`<p>${this.localize.term('nothingToSetUp')}</p>`;
    const locked = this.#session.isSaving || this.#account.denial('configure') !== undefined;
    const { passwordManagers } = this;
    return fieldsTemplate(this.localize, form, setup, {
      locked,
      passwordManagers,
      onChange: () => this.requestUpdate(),
    });
  }

  get #consentView(): ConsentView | undefined {
    const onCancel = (): void => this.close();
    return consentViewOf(this.#present, this.#account, { localize: this.localize, session: this.#consent, onCancel });
  }

  get #isTestable(): boolean {
    const hasFields = this.#setup !== undefined && this.#setup.fields.length > 0;
    return (
      hasFields &&
      !this.#session.isSaving &&
      this.#present !== undefined &&
      this.#account.denial('configure') === undefined
    );
  }

  #renderNotices(setup: Setup): unknown {
    return setupNotices(this.localize, {
      account: this.#account,
      session: this.#session,
      setup,
      subject: this.#subject,
      isPresent: this.#present !== undefined,
      isTestSlow: this.#testDelay.isElapsed,
      onChoose: (field) => this.#entries.focus(field),
    });
  }

  #mayClose(how: 'escape' | 'outside' | 'cancel'): boolean {
    // What is saved for an account that has been left does not keep anybody here.
    if (this.#session.isSaving && !this.#account.hasHostMovedOn) return false;
    // Whoever comes back from the other window presses somewhere on the page.
    if (this.#consent.phase !== 'idle') return how !== 'outside';
    if (!this.#hasInput) return true;
    if (how !== 'outside') this._asking = true;
    return false;
  }

  #begin(): void {
    this.#session.begin();
    this.#consent.forget();
    this.#subject = undefined;
    this._asking = false;
  }

  #handleCancel(): void {
    if (this.#mayClose('cancel')) this.close();
  }

  async #handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const consent = this.#consentView;
    if (consent?.isStartable) await this.#consent.start(consent.integration, consent.setup);
    else if (!consent && this.#isSaveable) await this.#session.save();
  }
}
