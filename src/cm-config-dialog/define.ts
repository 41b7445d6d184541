import { canDefine } from '../ui/host/define-element.ts';
import { CmConfigDialog } from './cm-config-dialog.ts';

if (canDefine('cm-config-dialog', CmConfigDialog)) customElements.define('cm-config-dialog', CmConfigDialog);

declare global {
  interface HTMLElementTagNameMap {
    'cm-config-dialog': CmConfigDialog;
  }
}
