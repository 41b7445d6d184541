import { canDefine } from '../ui/host/define-element.ts';
import { IntegrationConfigDialog } from './integration-config-dialog.ts';

if (canDefine('integration-config-dialog', IntegrationConfigDialog)) {
  customElements.define('integration-config-dialog', IntegrationConfigDialog);
}

declare global {
  interface HTMLElementTagNameMap {
    'integration-config-dialog': IntegrationConfigDialog;
  }
}
