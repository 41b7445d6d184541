import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { AccountController } from '../ui/account-controller.ts';
import type { IntegrationConfiguredEvent } from '../setup/setup.events.ts';
import { relayedParts, relayedThrough } from '../ui/host/relayed-parts.ts';
import { booleanAttribute } from '../ui/host/accept-spellings.ts';
import { applicationName } from '../ui/application-name.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import { addStyles } from '../ui/dom/add-styles.ts';
import { changedRowStyles } from './changed-rows/changed-row.styles.ts';
import { markChanged } from './changed-rows/mark-changed.ts';
import { LanguageOfRows } from './language-of-rows.ts';
import { PRESET_DIALOGS, type ConfigurationDialogView } from './preset-dialogs.ts';
import type { Integration } from '../model/integration.ts';
import { applicationOf, integrationById } from '../store/account-state.ts';
import { loadRemainingPages } from '../store/catalogue-pages.ts';
import type { IntegrationAddedEvent } from '../ui/adding.events.ts';
import { IntegrationsErrorEvent } from '../ui/errors.events.ts';
import { focusedControl, rowFocusOf, type FocusedControl, type RowFocus } from '../collection/row-focus.ts';
import { identifier } from '../ui/host/identifier.ts';

/** The dialog that the section shows. */
export type Dialog =
  | { readonly kind: 'picker' }
  | { readonly kind: 'configuration'; readonly integrationId: string }
  | { readonly kind: 'removal'; readonly integrationId: string };

/** The section that the dialogs belong to. */
interface DialogsHost extends LitElement {
  readonly accountName: string | undefined;
  readonly vendor: string | undefined;
  readonly readonly: boolean;
}

/** What the section does after a dialog. */
interface Outcome {
  readonly announce: (text: string) => void;
  readonly closed: () => void;
}

/**
 * The dialogs of a section. Each is created when it opens first, and stays. At most one is open. When it closes, the
 * section announces the outcome, and the focus goes back.
 */
export class SectionDialogs implements ReactiveController {
  readonly #host: DialogsHost;
  readonly #localize: LocalizeController;
  readonly #account: AccountController;
  readonly #outcome: Outcome;
  readonly #focus: RowFocus;
  #dialog: Dialog | undefined;
  /**
   * The application that is set up, once it is known. The dialog does not become that of another one while it is open.
   */
  #applicationId: string | undefined;
  #isKnown = false;
  /** The dialogs that were opened so far. */
  readonly #created = new Set<string>();
  #added: string[] = [];
  /** The integrations that the dialog has added or set up. */
  #changed: string[] = [];
  /** The name of the integration to remove. After the removal the account does not have it. */
  #removed: string | undefined;
  /** The control that opened the dialog. */
  #opener: FocusedControl | undefined;

  constructor(host: DialogsHost, localize: LocalizeController, account: AccountController, outcome: Outcome) {
    this.#host = host;
    this.#localize = localize;
    this.#account = account;
    this.#outcome = outcome;
    this.#focus = rowFocusOf(host);
    host.addController(this);
    new LanguageOfRows(host, localize, account);
    addStyles(host.renderRoot as ShadowRoot, [changedRowStyles]);
  }

  /** Loads the rest of the catalogue for the picker, before that opens. */
  hostUpdated(): void {
    const { store } = this.#account;
    if (store)
      void loadRemainingPages(store, (error) =>
        this.#host.dispatchEvent(new IntegrationsErrorEvent('listApplications', error)),
      );
  }

  /** The dialogs that were opened so far, with one of them open if a dialog is given. */
  render(dialog: Dialog | undefined): TemplateResult {
    const { adapter, accountId, store } = this.#account;
    const { accountName } = this.#host;
    const integrationId = dialog && dialog.kind !== 'picker' ? identifier(dialog.integrationId) : undefined;
    const integration =
      store?.account && integrationId !== undefined ? integrationById(store.account, integrationId) : undefined;
    if (dialog !== this.#dialog) this.#begin(dialog, integration);
    // If the integration vanishes, the dialog in which the user types stays.
    if (integration && !this.#isKnown) this.#applicationId = integration.applicationId;
    this.#isKnown ||= integration !== undefined;
    const view: ConfigurationDialogView = {
      adapter,
      accountId,
      accountName,
      integrationId,
      readonly: this.#host.readonly,
      passwordManagers: booleanAttribute.fromAttribute(this.#host.getAttribute('password-managers')),
      onConfiguring: this.#handleBefore,
      onConfigured: this.#handleConfigured,
      onClose: this.#handleClose,
    };
    const presetId = PRESET_DIALOGS.has(this.#applicationId ?? '') ? this.#applicationId : undefined;
    const opened = dialog?.kind === 'configuration' ? (presetId ?? dialog.kind) : dialog?.kind;
    const draw = (which: string, template: (isOpen: boolean) => TemplateResult): unknown => {
      if (which === opened) this.#created.add(which);
      return this.#created.has(which) ? template(which === opened) : nothing;
    };
    return html`${draw(
      'picker',
      (isOpen) =>
        html`<third-party-picker
          exportparts=${relayedThrough('picker', 'remove')}
          .adapter=${adapter}
          .accountId=${accountId}
          .accountName=${accountName}
          .readonly=${this.#host.readonly}
          .vendor=${this.#host.vendor}
          .open=${isOpen}
          @integration-adding=${this.#handleBefore}
          @integration-added=${this.#handleAdded}
          @close=${this.#handleClose}
        ></third-party-picker>`,
    )}
    ${[...PRESET_DIALOGS].map(([id, preset]) => draw(id, (isOpen) => preset(view, isOpen)))}
    ${draw(
      'configuration',
      (isOpen) =>
        html`<integration-config-dialog
          exportparts=${relayedParts('config')}
          .adapter=${adapter}
          .passwordManagers=${view.passwordManagers}
          .accountId=${accountId}
          .accountName=${accountName}
          .readonly=${view.readonly}
          .integrationId=${integrationId}
          .open=${isOpen}
          @integration-configuring=${view.onConfiguring}
          @integration-configured=${view.onConfigured}
          @close=${view.onClose}
        ></integration-config-dialog>`,
    )}
    ${draw(
      'removal',
      (isOpen) =>
        html`<remove-integration-confirm
          exportparts=${relayedParts('remove')}
          .adapter=${adapter}
          .accountId=${accountId}
          .accountName=${accountName}
          .readonly=${this.#host.readonly}
          .integrationId=${integrationId}
          .open=${isOpen}
          @integration-removing=${this.#handleBefore}
          @integration-removed=${this.#handleRemoved}
          @close=${this.#handleClose}
        ></remove-integration-confirm>`,
    )}`;
  }

  #begin(dialog: Dialog | undefined, integration: Integration | undefined): void {
    this.#dialog = dialog;
    this.#isKnown = false;
    if (!dialog) return;
    const part = dialog.kind === 'configuration' ? 'configure-button' : 'switch';
    this.#opener = focusedControl(this.#host, integration?.id, part);
    this.#removed = dialog.kind === 'removal' && integration ? this.#nameOf(integration) : undefined;
  }

  /** Stops a press if the dialog does not know yet that the section is read-only, or shows another account. */
  readonly #handleBefore = (event: Event): void => {
    if (this.#host.readonly || this.#account.current !== this.#account.store) event.preventDefault();
  };

  readonly #handleClose = (): void => {
    // Another dialog opened in its place.
    if ([...this.#host.renderRoot.children].some((element) => 'open' in element && element.open)) return;
    this.#outcome.closed();
    void this.#showOutcome();
    if (this.#added.length === 0) return;
    // Not earlier: screen readers do not announce anything outside an open panel.
    this.#outcome.announce(this.#localize.term('integrationsAdded', { applications: this.#added }));
    this.#added = [];
  };

  readonly #handleAdded = ({ integration }: IntegrationAddedEvent): void => {
    this.#added.push(this.#nameOf(integration));
    this.#changed.push(integration.id);
  };

  readonly #handleConfigured = ({ integration }: IntegrationConfiguredEvent): void => {
    this.#outcome.announce(this.#localize.term('configurationSaved', { application: this.#nameOf(integration) }));
    this.#changed.push(integration.id);
    // The dialog has closed already.
    if (!this.#dialog) void this.#showOutcome();
  };

  readonly #handleRemoved = (): void => {
    const application = this.#removed;
    if (application !== undefined) this.#outcome.announce(this.#localize.term('integrationRemoved', { application }));
  };

  /** Gives the focus back, if the dialog cannot because its opener is gone, and shows the rows that have changed. */
  async #showOutcome(): Promise<void> {
    const opener = this.#opener;
    const changed = this.#changed.splice(0);
    await this.#host.updateComplete;
    this.#focus.restore(opener);
    markChanged(this.#host.renderRoot, changed);
  }

  #nameOf(integration: Integration): string {
    const { account } = this.#account.store ?? {};
    return applicationName(this.#localize, account && applicationOf(account, integration), integration);
  }
}
