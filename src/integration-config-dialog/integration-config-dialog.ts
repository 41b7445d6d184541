import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import '../localization/tables/en-deferred.ts';
import { DialogLocalizeController } from '../ui/dialog/dialog-localize-controller.ts';
import type { Setup } from '../model/configuration/setup.ts';
import { cleanEntry } from '../model/fields/field-kinds.ts';
import type { Integration } from '../model/integration.ts';
import { ConsentSession } from '../setup/consent/consent-session.ts';
import { canStartConsent } from '../setup/consent/consent-step.ts';
import { conflictStyles } from '../setup/conflict/conflict.styles.ts';
import { describedSetup, unreadableSetup } from '../setup/described-setup.ts';
import { discardQuestion } from '../setup/discard-question.ts';
import { EntrySync } from '../setup/fields/entry-sync.ts';
import { SecretKeeper } from '../setup/secret-keeper.ts';
import { SetupSession } from '../setup/setup-session.ts';
import { canSave, setupFrame } from '../setup/steps/setup-frame.ts';
import { setupStep, type SetupStep } from '../setup/steps/setup-step.ts';
import type { StepView } from '../setup/steps/step-view.ts';
import { DelayController } from '../ui/delay-controller.ts';
import { DialogAccountController } from '../ui/dialog/dialog-account-controller.ts';
import { dialogTarget, type DialogTarget } from '../ui/dialog/dialog-target.ts';
import { ModalController } from '../ui/dialog/modal-controller.ts';
import { UnloadGuard } from '../ui/dialog/unload-guard.ts';
import { acceptSpellings, booleanAttribute } from '../ui/host/accept-spellings.ts';
import { baseStyles } from '../ui/styles/base-styles.ts';
import { dialogStyles } from '../ui/styles/dialog-styles.ts';
import { styles } from './integration-config-dialog.styles.ts';

/**
 * Asks for what the set-up of an integration needs, as its application's `setup` says, and saves it. What was typed
 * survives every failure, and is discarded only after a question.
 *
 * @tagname integration-config-dialog
 * @summary Set-up of an integration of any application.
 * @fires {IntegrationConfiguringEvent} integration-configuring - Before the configuration is saved. Cancel it to take
 *   over.
 * @fires {IntegrationConfiguredEvent} integration-configured - After the adapter has confirmed it.
 * @fires {IntegrationAddedEvent} integration-added - After adding again what another user removed.
 * @fires {IntegrationsErrorEvent} integrations-error - After a failure, which the dialog shows.
 * @fires {IntegrationsUnauthenticatedEvent} integrations-unauthenticated - After the session has expired.
 * @fires {Event} open - The dialog has opened. Does not bubble.
 * @fires {Event} close - The dialog has closed. Does not bubble.
 * @csspart dialog - The native dialog.
 * @csspart close-button - The button in the header that closes.
 * @csspart field - A field with its label and messages.
 * @csspart field-error - What is wrong with a field.
 * @csspart field-warning - What is doubtful about a field.
 * @csspart field-note - Which typed characters are left out or saved differently, or cannot be seen.
 * @csspart field-help - The help of a field.
 * @csspart group - A group of fields.
 * @csspart copy-button - The button that copies a value.
 * @csspart integration-name - The name of the integration, if its application allows several.
 * @csspart status-reason - Why the integration has its status, and what to do.
 * @csspart error-summary - The list of wrong fields, if there are several.
 * @csspart remove-secret-button - The button that marks a stored secret for removal, or keeps it.
 * @csspart reveal-button - The button that shows and hides a secret.
 * @csspart test-button - The button that tries the connection out.
 * @csspart test-result - What a test of the connection found.
 * @csspart conflict - The fields that another user has changed, and the choice between the values.
 * @csspart question - The dialog that asks before it discards entries.
 * @csspart cancel-button - The button that closes without saving.
 * @csspart consent-button - The button that leads to the site where consent is given.
 * @csspart consent-link - The link to that site, to open by hand.
 * @csspart waiting - The notice that consent is awaited.
 * @csspart save-button - The button that saves.
 * @csspart error - The message after a failure.
 * @csspart retry-button - The button that tries again after a failure, or checks again if the outcome is unknown.
 * @cssprop [--integrations-accent-color] - Ground of the saving button, focus rings.
 * @cssprop [--integrations-on-accent-color] - Text on it.
 * @cssprop [--integrations-raised-color] - Ground of dialogs.
 */
export class IntegrationConfigDialog extends LitElement {
  static {
    acceptSpellings(this, {
      accountid: 'accountId',
      accountname: 'accountName',
      integrationid: 'integrationId',
      passwordmanagers: 'passwordManagers',
      readOnly: 'readonly',
    });
  }

  static override styles = [baseStyles, dialogStyles, styles, conflictStyles];

  /** Whether the dialog is shown. */
  @property({ type: Boolean, converter: booleanAttribute, reflect: true }) open = false;
  /** Shows everything without letting the user change it. */
  @property({ type: Boolean, converter: booleanAttribute, reflect: true }) readonly = false;
  /** Lets password managers offer to keep secrets. Without it, browsers neither keep nor check them. */
  @property({ type: Boolean, converter: booleanAttribute, attribute: 'password-managers' }) passwordManagers = false;
  /** The integration to set up. */
  @property({ attribute: 'integration-id' }) integrationId: string | undefined;
  /** The integration to set up, in place of its identifier. */
  @property({ attribute: false }) integration: Integration | undefined;
  /** The account. If unset, the nearest `<integrations-context>`'s. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;
  /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
  @property({ attribute: 'account-name' }) accountName: string | undefined;
  /** The data source. If unset, the nearest `<integrations-context>`'s. */
  @property({ attribute: false }) adapter: IntegrationsAdapter | undefined;

  @state() private _asking = false;

  /** The words of the element. */
  protected readonly localize = new DialogLocalizeController(this);
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
  /** The integration that the dialog was last asked for. */
  #asked: string | undefined;
  /** The integration as it was when its application was known last: input does not go with what the account loses. */
  #target: DialogTarget | undefined;
  /** What the dialog shows, as of its last update. */
  #step: SetupStep = { kind: 'missing' };
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
      () => this.#entries.readControls(),
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

  /** Returns what the set-up asks for, or undefined if that cannot be read. */
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
    const present = this.open ? dialogTarget(this.localize, this.#account.state, this.#account) : undefined;
    if (present) this.#follow(present);
    const target = this.#target;
    this.#step = setupStep({ present, target, setup: target && this.setupOf(target), form: this.#session.form });
    super.update(changed);
  }

  protected override render(): unknown {
    if (!this.localize.ready) return nothing;
    const { isSaving } = this.#session;
    return html`<dialog class="base" id="dialog" part="dialog" aria-labelledby="title" aria-busy=${isSaving}>
        ${this.open ? setupFrame(this.#view, this.#step) : nothing}
      </dialog>
      ${discardQuestion(this.localize, this.#keep, () => this.close())}`;
  }

  get #view(): StepView {
    return {
      localize: this.localize,
      account: this.#account,
      session: this.#session,
      consent: this.#consent,
      entries: this.#entries,
      passwordManagers: this.passwordManagers,
      isSavingSlow: this.#savingDelay.isElapsed,
      isTestSlow: this.#testDelay.isElapsed,
      onChange: () => this.requestUpdate(),
      onSubmit: (event) => void this.#handleSubmit(event),
      onCancel: () => this.#mayClose('cancel') && this.close(),
      onClose: () => this.close(),
    };
  }

  get #setup(): Setup | undefined {
    return 'setup' in this.#step ? this.#step.setup : undefined;
  }

  /** Whether the user has entered anything that is not saved. */
  get #hasInput(): boolean {
    this.#entries.readControls();
    return this.#session.form?.isTouched(this.#setup?.fields ?? []) ?? false;
  }

  #follow(present: DialogTarget): void {
    const { application, integration } = present;
    if (!this.#target && application && !this.setupOf(present)) this.dispatchEvent(unreadableSetup(application));
    if (application || !this.#target) this.#target = present;
    // Without its application it is not known what is secret, and the account tells none of the configuration.
    this.#session.follow(integration, application !== undefined);
    this.#consent.follow(integration);
  }

  #begin(): void {
    this.#session.begin();
    this.#consent.forget();
    this.#target = undefined;
    this._asking = false;
  }

  #mayClose(how: 'escape' | 'outside' | 'cancel'): boolean {
    // If the host has moved on, its user does not wait for the save.
    if (this.#session.isSaving && !this.#account.hasHostMovedOn) return false;
    // A user who comes back from the other window presses anywhere on the page.
    if (this.#consent.phase !== 'idle') return how !== 'outside';
    if (!this.#hasInput) return true;
    if (how !== 'outside') this._asking = true;
    return false;
  }

  async #handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const step = this.#step;
    if (step.kind !== 'consent') {
      if (canSave(this.#view, step)) await this.#session.save();
    } else if (canStartConsent(this.#view)) await this.#consent.start(step.target.integration, step.redirect);
  }
}
