import { html, nothing, type TemplateResult } from 'lit';
import { uncertaintyNotice, type Check } from '../internal/dialog-messages.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';

/** All that the foot of the picker shows. */
export interface PickerFooterView {
  /** How many applications are chosen. Absent where none can be. */
  readonly chosen: number | undefined;
  /** How many of them could not be added. */
  readonly failed: number;
  /** Of how many of them nobody knows whether they were added. */
  readonly uncertain: number;
  readonly check: Check;
  readonly adding: boolean;
  /** Whether adding takes so long that it is to be said. */
  readonly slow: boolean;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** What Done will do, or what it could not do, in words, and the buttons that leave the picker. */
export function pickerFooter(view: PickerFooterView, localize: LocalizeController): TemplateResult {
  const { chosen, failed, uncertain, check, adding, slow, onCancel, onDone } = view;
  return html`<footer role="none">
    ${failed > 0 && !adding
      ? html`<p class="notice danger" part="error" role="alert">
          <span>${localize.term('additionsFailed', failed)}</span>
        </p>`
      : nothing}
    ${uncertain > 0 && !adding ? uncertaintyNotice(localize, check, localize.term('retryIsSafe')) : nothing}
    ${chosen === undefined
      ? nothing
      : html`<p class="muted" role="status">
          ${slow ? localize.term('addingApplications') : localize.term('applicationsToAdd', chosen)}
        </p>`}
    <button type="button" class="button" part="cancel-button" aria-disabled=${adding} @click=${onCancel}>
      ${localize.term('cancelAction')}
    </button>
    <button
      type="button"
      class="button primary"
      part="done-button"
      aria-disabled=${adding || chosen === undefined}
      aria-busy=${slow}
      @click=${onDone}
    >
      ${localize.term('commitAdditions')}
    </button>
  </footer>`;
}
