import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';

/** All that the header of the section shows. */
export interface SectionHeaderView {
  readonly heading: string | undefined;
  /** The level of the heading, as the host has set it. */
  readonly level: number;
  readonly hasAddButton: boolean;
  readonly isAddDisabled: boolean;
  /** The id of the notice that says why adding is denied. Undefined if it is allowed. */
  readonly addDenialId: string | undefined;
  readonly onAdd: () => void;
}

/** The heading of the section, and the button that opens the picker. */
export function sectionHeader(localize: LocalizeController, view: SectionHeaderView): TemplateResult {
  const { heading, level, hasAddButton, isAddDisabled, addDenialId, onAdd } = view;
  return html`<div class="header" part="header">
    <div
      class="heading"
      part="heading"
      id="heading"
      role="heading"
      aria-level=${Math.min(6, Math.max(1, Math.trunc(level) || 2))}
    >
      ${heading || localize.term('integrationsHeading')}
    </div>
    ${
      hasAddButton
        ? html`<button
          type="button"
          class="button"
          part="add-button"
          aria-haspopup="dialog"
          aria-disabled=${isAddDisabled}
          aria-describedby=${addDenialId ?? nothing}
          @click=${isAddDisabled ? nothing : onAdd}
        >
          ${localize.term('addNewIntegration')}
        </button>`
        : nothing
    }
  </div>`;
}
