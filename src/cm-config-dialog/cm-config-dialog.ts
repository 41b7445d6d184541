import { IntegrationConfigDialog } from '../integration-config-dialog/integration-config-dialog.ts';
import type { Setup } from '../model/configuration/setup.ts';
import { cm } from './cm-setup.ts';

/**
 * Sets CM.com up: name, CM.com account ID and product token, with the checks, warnings and help that CM.com needs,
 * whatever the catalogue says. In everything else it is `<integration-config-dialog>`.
 *
 * @tagname cm-config-dialog
 * @summary Set-up of CM.com.
 */
export class CmConfigDialog extends IntegrationConfigDialog {
  protected override setupOf(): Setup {
    return cm(this.localize);
  }
}
