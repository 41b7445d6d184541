import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import type { ChangeRequest } from '../adapter/writes.ts';
import { button } from '../ui/button.ts';
import { DelayController } from '../ui/delay-controller.ts';
import { DialogAccountController } from '../ui/dialog/dialog-account-controller.ts';
import { dialogHeader, targetLine } from '../ui/dialog/dialog-header.ts';
import { ModalController } from '../ui/dialog/modal-controller.ts';
import { acceptSpellings, booleanAttribute } from '../ui/host/accept-spellings.ts';
import { baseStyles } from '../ui/styles/base-styles.ts';
import { absenceTemplate, failedWriteNotice } from '../ui/dialog/dialog-notices.ts';
import { notice, status } from '../ui/notice.ts';
import { dialogStyles } from '../ui/styles/dialog-styles.ts';
import { MutationController } from '../ui/mutation-controller.ts';
import { dialogTarget, type DialogTarget } from '../ui/dialog/dialog-target.ts';
import '../localization/tables/en-deferred.ts';
import { wording } from '../localization/language-of-parts.ts';
import { DialogLocalizeController } from '../ui/dialog/dialog-localize-controller.ts';
import type { Integration } from '../model/integration.ts';
import { dryRun } from '../store/mutation/dry-run.ts';
import { removalFacts, type Consequences } from './removal-consequences.ts';
import { IntegrationRemovedEvent, IntegrationRemovingEvent } from './remove-integration-confirm.events.ts';
import { styles } from './remove-integration-confirm.styles.ts';

/**
 * Asks before an integration is removed, and removes it.
 *
 * @tagname remove-integration-confirm
 * @summary Confirmation of a removal.
 * @fires {IntegrationRemovingEvent} integration-removing - Before the removal. Cancel it to take over; the dialog
 *   closes.
 * @fires {IntegrationRemovedEvent} integration-removed - After the adapter has confirmed it.
 * @fires {IntegrationsErrorEvent} integrations-error - After a failure, which the dialog shows.
 * @fires {IntegrationsUnauthenticatedEvent} integrations-unauthenticated - After the session has expired.
 * @fires {Event} open - The dialog has opened. Does not bubble.
 * @fires {Event} close - The dialog has closed. Does not bubble.
 * @csspart dialog - The native dialog.
 * @csspart cancel-button - The button that closes without removing.
 * @csspart remove-button - The button that removes.
 * @csspart error - The message after a failure.
 * @csspart retry-button - The button that tries again after a failure, or checks again if the outcome is unknown.
 * @cssprop [--integrations-danger-color] - Ground of the removing button.
 * @cssprop [--integrations-on-danger-color] - Text on it.
 * @cssprop [--integrations-raised-color] - Ground of dialogs.
 */
export class RemoveIntegrationConfirm extends LitElement {
  static {
    acceptSpellings(this, {
      accountid: 'accountId',
      accountname: 'accountName',
      integrationid: 'integrationId',
      readOnly: 'readonly',
    });
  }

  static override styles = [baseStyles, dialogStyles, styles];

  /** Whether the dialog is shown. */
  @property({ type: Boolean, converter: booleanAttribute, reflect: true }) open = false;
  /** Shows everything without letting the user change it. */
  @property({ type: Boolean, converter: booleanAttribute, reflect: true }) readonly = false;
  /** The integration to remove. */
  @property({ attribute: 'integration-id' }) integrationId: string | undefined;
  /** The integration to remove, in place of its identifier. */
  @property({ attribute: false }) integration: Integration | undefined;
  /** The account. If unset, the nearest `<integrations-context>`'s. */
  @property({ attribute: 'account-id' }) accountId: string | undefined;
  /** The name of the account, which dialogs show beside its number. If unset, the nearest context's. */
  @property({ attribute: 'account-name' }) accountName: string | undefined;
  /** The data source. If unset, the nearest `<integrations-context>`'s. */
  @property({ attribute: false }) adapter: IntegrationsAdapter | undefined;

  /** What is being removed: what the account no longer holds by then is still told of. */
  @state() private _removing: DialogTarget | undefined;
  @state() private _consequences: Consequences | undefined;

  readonly #localize = new DialogLocalizeController(this);
  readonly #account = new DialogAccountController(this, this.#localize);
  readonly #delay = new DelayController(this, () => this._removing !== undefined);
  readonly #previewDelay = new DelayController(this, () => this._consequences === 'loading');
  readonly #removal = new MutationController<ChangeRequest>(this);
  #asked: string | undefined;
  /** Whether the account had the integration when it was last shown. */
  #wasThere = false;
  /** The question: another one for each opening, with the integration as it was then. Later changes are shown. */
  #question: { readonly integration: Integration } | undefined;

  constructor() {
    super();
    new ModalController(this, {
      dialog: () => this.renderRoot.querySelector('dialog'),
      mayClose: () => !this._removing,
    });
  }

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog without removing. A removal that is on its way goes on. */
  close(): void {
    this.open = false;
    this.#account.unpin();
  }

  // Later than `willUpdate`, so that the account is the one that is asked for.
  protected override update(changed: PropertyValues<this>): void {
    const { integrationId } = this.#account;
    if (changed.has('open') || integrationId !== this.#asked) this.#begin();
    this.#asked = integrationId;
    const subject = this.#subject;
    if (this.open && !this.#question && subject) this.#ask(subject.integration);
    // An unknown outcome becomes known with the list that no longer has the integration.
    if (this.#wasThere && !subject) void this.#handleCheck();
    this.#wasThere = subject !== undefined;
    super.update(changed);
  }

  protected override render(): unknown {
    if (!this.#localize.ready) return nothing;
    return html`<dialog
      class="base"
      part="dialog"
      role="alertdialog"
      aria-labelledby="title"
      aria-describedby=${this.#denial === undefined ? 'text' : 'text denial'}
      aria-busy=${this._removing !== undefined}
    >
      ${this.open ? this.#renderContent() : nothing}
    </dialog>`;
  }

  #renderContent(): TemplateResult {
    const subject = this.#subject;
    const isRemoving = this._removing !== undefined;
    const action = this.#localize.term('removeIntegration');
    const title = subject ? this.#localize.term('removalTitle', { application: subject.applicationName }) : action;
    return html`<div class="frame">
        ${dialogHeader(this.#localize, {
          title,
          target: subject,
          details: targetLine(this.#localize, this.#account, subject),
        })}
        <div class="notices">
          ${
            this.#denial === undefined || !subject
              ? nothing
              : notice({ kind: 'denied', id: 'denial', text: wording(this.#localize, this.#denial) })
          }
          ${isRemoving ? nothing : this.#renderNotice(subject?.integration)}
        </div>
        <div class="body" part="dialog-body" id="text">${this.#renderBody(subject)}</div>
        <footer role="none" part="dialog-footer">
          ${status(this.#delay.isElapsed ? this.#localize.term('removingIntegration') : '')}
          ${button({
            label: this.#localize.term('cancelAction'),
            part: 'cancel-button',
            isFocusedFirst: true,
            isDisabled: isRemoving,
            onPress: () => this.close(),
          })}
          ${button({
            label: action,
            part: 'remove-button',
            variant: 'danger',
            isDisabled: isRemoving || !subject || !this.#canRemove(subject),
            isBusy: this.#delay.isElapsed,
            describedBy: this.#denial === undefined ? undefined : 'denial',
            onPress: () => void this.#handleRemove(),
          })}
        </footer>
      </div>`;
  }

  get #subject(): DialogTarget | undefined {
    return this._removing ?? dialogTarget(this.#localize, this.#account.state, this.#account);
  }

  get #denial(): ReturnType<DialogAccountController['denial']> {
    return this.#account.denial('remove');
  }

  #renderBody(target: DialogTarget | undefined): TemplateResult {
    const { dialogAccountId = '', state } = this.#account;
    return target
      ? removalFacts(this.#localize, target, dialogAccountId, this._consequences, this.#previewDelay.isElapsed)
      : absenceTemplate(this.#localize, state, 'loadingIntegrations', () => void this.#account.load());
  }

  #renderNotice(integration: Integration | undefined): unknown {
    const { error, status: now } = this.#removal;
    const isChanged = integration && this.#question && integration.version !== this.#question.integration.version;
    if (error && error.code !== 'conflict') {
      const check = { isRunning: now === 'checking', start: () => void this.#handleCheck() };
      return failedWriteNotice(this.#localize, this.#localize.term('integrationNotRemoved'), error, check);
    }
    if (!error && !isChanged) return nothing;
    const text = this.#localize.term('removalChanged', { who: integration?.changedBy ?? '' });
    return notice({ kind: 'warning', role: 'alert', part: 'error', text });
  }

  /** Not while something else, such as a removal that an earlier dialog has sent, is on its way. */
  #canRemove({ integration }: DialogTarget): boolean {
    return this.#account.store?.writing(integration.id) === undefined && this.#denial === undefined;
  }

  #begin(): void {
    this._removing = undefined;
    this._consequences = undefined;
    this.#question = undefined;
    this.#removal.reset();
  }

  /** Asks about an integration, and looks up what its removal leads to, of an adapter that can tell. */
  #ask(integration: Integration): void {
    const question = { integration };
    this.#question = question;
    const { store } = this.#account;
    if (!store?.source.adapter.previewRemoval) return;
    this._consequences = 'loading';
    void dryRun(store, { operation: 'previewRemoval', integration }).then((preview) => {
      if (question === this.#question) this._consequences = preview.ok ? preview.value : 'failed';
    });
  }

  async #handleRemove(): Promise<void> {
    const { store } = this.#account;
    const subject = this.#subject;
    if (this._removing || !store || !subject || !this.#canRemove(subject)) return;
    const { integration } = subject;
    if (!this.dispatchEvent(new IntegrationRemovingEvent(integration.id))) return this.close();
    this._removing = subject;
    const request = { operation: 'removeIntegration', integration } as const;
    const { ok, isCurrent } = await this.#removal.run(store, request, this.#question);
    if (isCurrent) {
      this._removing = undefined;
      if (ok) this.close();
    }
    if (ok) this.dispatchEvent(new IntegrationRemovedEvent(integration.id));
  }

  async #handleCheck(): Promise<void> {
    const result = await this.#removal.checkAgain();
    if (!result?.ok) return;
    this.close();
    this.dispatchEvent(new IntegrationRemovedEvent(result.value.id));
  }
}
