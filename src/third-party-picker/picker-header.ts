import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';

/** The title of the picker, and the button that closes it. */
export function pickerHeader(localize: LocalizeController, adding: boolean, onClose: () => void): TemplateResult {
  return html`<header role="none">
    <h2 class="title" id="title">${localize.term('integrationsHeading')}</h2>
    <button
      type="button"
      class="close"
      part="close-button"
      aria-label=${localize.term('closeDialog')}
      aria-disabled=${adding}
      @click=${onClose}
    >
      ×
    </button>
  </header>`;
}
