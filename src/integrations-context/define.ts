import { canDefine } from '../ui/host/define-element.ts';
import { IntegrationsContext } from './integrations-context.ts';

if (canDefine('integrations-context', IntegrationsContext))
  customElements.define('integrations-context', IntegrationsContext);

declare global {
  interface HTMLElementTagNameMap {
    'integrations-context': IntegrationsContext;
  }
}
