import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';

/** All that the buttons at the foot of a set-up show. */
export interface SetupButtonsView {
  readonly isSaving: boolean;
  /** Whether saving takes so long that it is to be said. */
  readonly isSlow: boolean;
  readonly isSaveable: boolean;
  /** The id of the text that says why saving is not allowed; absent where it is. */
  readonly denialId: string | undefined;
  readonly onCancel: () => void;
}

/** The buttons that leave a set-up, without saving and with it. */
export function setupButtons(
  localize: LocalizeController,
  { isSaving, isSlow, isSaveable, denialId, onCancel }: SetupButtonsView,
): TemplateResult {
  return html`<button type="button" class="button" part="cancel-button" aria-disabled=${isSaving} @click=${onCancel}>
      ${localize.term('cancelAction')}
    </button>
    <button
      type="submit"
      class="button primary"
      part="save-button"
      aria-disabled=${!isSaveable}
      aria-describedby=${denialId ?? nothing}
      aria-busy=${isSlow}
    >
      ${localize.term('saveConfiguration')}
    </button>`;
}
