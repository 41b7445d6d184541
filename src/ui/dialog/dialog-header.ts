import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';

/** The title of a dialog, and the button that closes it. While the dialog `isBusy`, the button is disabled. */
export function dialogHeader(
  localize: LocalizeController,
  title: string,
  isBusy: boolean,
  onClose: () => void,
): TemplateResult {
  return html`<header role="none">
    <h2 class="title" id="title">${title}</h2>
    <button
      type="button"
      class="close"
      part="close-button"
      aria-label=${localize.term('closeDialog')}
      aria-disabled=${isBusy}
      @click=${onClose}
    >
      ×
    </button>
  </header>`;
}
