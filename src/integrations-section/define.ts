import { canDefine } from '../ui/host/define-element.ts';
import { IntegrationsSection } from './integrations-section.ts';

if (canDefine('integrations-section', IntegrationsSection))
  customElements.define('integrations-section', IntegrationsSection);

declare global {
  interface HTMLElementTagNameMap {
    'integrations-section': IntegrationsSection;
  }
}
