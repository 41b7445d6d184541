import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { closeIcon } from '../icons/icons.ts';
import { logo } from '../logo.ts';
import type { DialogAccountController } from './dialog-account-controller.ts';
import type { DialogTarget } from './dialog-target.ts';

/** All that the header of a dialog shows. */
interface DialogHeaderView {
  readonly title: string;
  /** The integration that the dialog is about. Its logo stands beside the title. */
  readonly target?: DialogTarget | undefined;
  /** The line beneath the title. */
  readonly details?: unknown;
  readonly isBusy?: boolean;
  /** Closes the dialog. Without it there is no button for that. */
  readonly onClose?: () => void;
}

/** The title of a dialog, and the button that closes it. While the dialog `isBusy`, the button is disabled. */
export function dialogHeader(localize: LocalizeController, view: DialogHeaderView): TemplateResult {
  const { title, target, details, isBusy = false, onClose } = view;
  return html`<header role="none" part="dialog-header">
    ${target ? logo(target.integration.applicationId, target.applicationName, target.application) : nothing}
    <div class="titles">
      <h2 class="title" part="title" id="title">${title}</h2>
      ${details ? html`<p class="muted" part="dialog-details">${details}</p>` : nothing}
    </div>
    ${
      onClose
        ? html`<button
          type="button"
          class="close"
          part="close-button"
          aria-label=${localize.term('closeDialog')}
          aria-disabled=${isBusy}
          @click=${onClose}
        >
          ${closeIcon}
        </button>`
        : nothing
    }
  </header>`;
}

/** Says which account a dialog is about, and which of several integrations. */
export function targetLine(
  localize: LocalizeController,
  account: DialogAccountController,
  target: DialogTarget | undefined,
): unknown {
  const { dialogAccountId: id, dialogAccountName: name } = account;
  const own = target?.application?.multiple && target.integration.name;
  const number = name ? id : id && localize.term('configurationAccount', { account: id });
  const parts = [
    own && html`<bdi part="integration-name">${own}</bdi>`,
    name && html`<bdi>${name}</bdi>`,
    number && html`<bdi>${number}</bdi>`,
  ].filter(Boolean);
  return parts.length > 0 && parts.map((part, index) => (index > 0 ? html` · ${part}` : part));
}
