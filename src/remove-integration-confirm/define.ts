import { canDefine } from '../ui/host/define-element.ts';
import { RemoveIntegrationConfirm } from './remove-integration-confirm.ts';

if (canDefine('remove-integration-confirm', RemoveIntegrationConfirm)) {
  customElements.define('remove-integration-confirm', RemoveIntegrationConfirm);
}

declare global {
  interface HTMLElementTagNameMap {
    'remove-integration-confirm': RemoveIntegrationConfirm;
  }
}
