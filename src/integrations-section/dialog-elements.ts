import { html, type TemplateResult } from 'lit';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import type { IntegrationConfiguredEvent } from '../integration-config-dialog/integration-config-dialog.events.ts';
import { CM_APPLICATION_ID } from '../model/cm.ts';
import { integrationById, type Account } from '../store/account-state.ts';
import type { IntegrationAddedEvent } from '../third-party-picker/third-party-picker.events.ts';

/** The dialog that the section shows. */
export type Dialog =
  | { readonly kind: 'picker' }
  | { readonly kind: 'configuration'; readonly integrationId: string }
  | { readonly kind: 'removal'; readonly integrationId: string };

/** Whose dialogs a section shows, and what it does when something comes of them. */
interface DialogsView {
  readonly account: Account | undefined;
  readonly adapter: IntegrationsAdapter | undefined;
  readonly accountId: string | undefined;
  readonly added: (event: IntegrationAddedEvent) => void;
  readonly configured: (event: IntegrationConfiguredEvent) => void;
  readonly removed: (event: Event) => void;
  readonly closed: () => void;
}

/** Those whose set-up is CM.com's, which has a dialog of its own. */
const forCm = new WeakSet<Dialog>();

/** The elements of the dialogs, of which at most one is open. */
export function dialogElements(
  { vendor }: { vendor?: string | undefined },
  dialog: Dialog | undefined,
  { account, adapter, accountId, ...on }: DialogsView,
): TemplateResult {
  const integrationId = dialog && dialog.kind !== 'picker' ? dialog.integrationId : undefined;
  const integration = account && integrationId !== undefined ? integrationById(account, integrationId) : undefined;
  // An integration that vanishes does not take the dialog with it in which somebody types.
  if (dialog && integration?.applicationId === CM_APPLICATION_ID) forCm.add(dialog);
  const isForCm = dialog !== undefined && forCm.has(dialog);
  return html`<third-party-picker
      .adapter=${adapter}
      .accountId=${accountId}
      .vendor=${vendor}
      .open=${dialog?.kind === 'picker'}
      @integration-added=${on.added}
      @close=${on.closed}
    ></third-party-picker>
    <cm-config-dialog
      .adapter=${adapter}
      .accountId=${accountId}
      .integrationId=${integrationId}
      .open=${dialog?.kind === 'configuration' && isForCm}
      @integration-configured=${on.configured}
      @close=${on.closed}
    ></cm-config-dialog>
    <integration-config-dialog
      .adapter=${adapter}
      .accountId=${accountId}
      .integrationId=${integrationId}
      .open=${dialog?.kind === 'configuration' && !isForCm}
      @integration-configured=${on.configured}
      @close=${on.closed}
    ></integration-config-dialog>
    <remove-integration-confirm
      .adapter=${adapter}
      .accountId=${accountId}
      .integrationId=${integrationId}
      .open=${dialog?.kind === 'removal'}
      @integration-removed=${on.removed}
      @close=${on.closed}
    ></remove-integration-confirm>`;
}
