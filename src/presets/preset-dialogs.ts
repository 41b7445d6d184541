import { html, type TemplateResult } from 'lit';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { CM_APPLICATION_ID } from './cm-names.ts';

/** What the section binds to each dialog that sets an integration up. */
export interface ConfigurationDialogView {
  readonly adapter: IntegrationsAdapter | undefined;
  readonly accountId: string | undefined;
  readonly integrationId: string | undefined;
  readonly readonly: boolean;
  readonly passwordManagers: boolean;
  readonly onConfiguring: (event: Event) => void;
  readonly onConfigured: (event: never) => void;
  readonly onClose: () => void;
}

/** Draws the dialog of each preset, by application. */
export const PRESET_DIALOGS: ReadonlyMap<string, (view: ConfigurationDialogView, isOpen: boolean) => TemplateResult> =
  new Map([
    [
      CM_APPLICATION_ID,
      (view, isOpen) =>
        html`<cm-config-dialog
          .adapter=${view.adapter}
          .passwordManagers=${view.passwordManagers}
          .accountId=${view.accountId}
          .readonly=${view.readonly}
          .integrationId=${view.integrationId}
          .open=${isOpen}
          @integration-configuring=${view.onConfiguring}
          @integration-configured=${view.onConfigured}
          @close=${view.onClose}
        ></cm-config-dialog>`,
    ],
  ]);
