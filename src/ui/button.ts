import { html, nothing, type TemplateResult } from 'lit';

/** All that a button shows. */
export interface ButtonView {
  readonly label: string;
  /** The accessible name, if it says more than the label. */
  readonly name?: string;
  readonly part?: string;
  /** How much the button stands out. */
  readonly variant?: 'primary' | 'quiet' | '';
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  /** The id of the notice that says why the button is disabled. */
  readonly denialId?: string | undefined;
  /** What the button opens. */
  readonly popup?: 'dialog';
  readonly onPress: () => void;
}

/** A button. A disabled one keeps its place in the order of Tab, so that its reason can be heard. */
export function button(view: ButtonView): TemplateResult {
  const { label, name, part, variant = '', isDisabled = false, isBusy = false, denialId, popup, onPress } = view;
  return html`<button
    type="button"
    class="button ${variant}"
    part=${part ?? nothing}
    aria-label=${name ?? nothing}
    aria-haspopup=${popup ?? nothing}
    aria-disabled=${isDisabled}
    aria-busy=${isBusy}
    aria-describedby=${denialId ?? nothing}
    @click=${isDisabled ? nothing : onPress}
  >
    ${label}
  </button>`;
}
