import { isFree } from '../ui/host/define-element.ts';
import { IntegrationsSection } from './integrations-section.ts';

if (isFree('integrations-section', IntegrationsSection))
  customElements.define('integrations-section', IntegrationsSection);

declare global {
  interface HTMLElementTagNameMap {
    'integrations-section': IntegrationsSection;
  }
}
