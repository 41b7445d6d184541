import { html, type TemplateResult } from 'lit';
import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { relayedParts } from '../ui/host/relayed-parts.ts';
import { CM_APPLICATION_ID } from '../presets/cm-names.ts';

/** The properties and listeners that the section binds to each set-up dialog. */
export interface ConfigurationDialogView {
  readonly adapter: IntegrationsAdapter | undefined;
  readonly accountId: string | undefined;
  readonly accountName: string | undefined;
  readonly integrationId: string | undefined;
  readonly readonly: boolean;
  readonly passwordManagers: boolean;
  readonly onConfiguring: (event: Event) => void;
  readonly onConfigured: (event: never) => void;
  readonly onClose: () => void;
}

/** The dialog template of each preset, by application identifier. */
export const PRESET_DIALOGS: ReadonlyMap<string, (view: ConfigurationDialogView, isOpen: boolean) => TemplateResult> =
  new Map([
    [
      CM_APPLICATION_ID,
      (view, isOpen) =>
        html`<cm-config-dialog
          exportparts=${relayedParts('config')}
          .adapter=${view.adapter}
          .passwordManagers=${view.passwordManagers}
          .accountId=${view.accountId}
          .accountName=${view.accountName}
          .readonly=${view.readonly}
          .integrationId=${view.integrationId}
          .open=${isOpen}
          @integration-configuring=${view.onConfiguring}
          @integration-configured=${view.onConfigured}
          @close=${view.onClose}
        ></cm-config-dialog>`,
    ],
  ]);
