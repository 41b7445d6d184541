import { isFree } from '../ui/host/define-element.ts';
import { CmConfigDialog } from './cm-config-dialog.ts';

if (isFree('cm-config-dialog', CmConfigDialog)) customElements.define('cm-config-dialog', CmConfigDialog);

declare global {
  interface HTMLElementTagNameMap {
    'cm-config-dialog': CmConfigDialog;
  }
}
