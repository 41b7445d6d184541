import { html, nothing, type TemplateResult } from 'lit';

/** All that a button shows. */
export interface ButtonView {
  readonly label: string;
  /** The accessible name, if it says more than the label. */
  readonly name?: string;
  readonly part?: string;
  /** How much the button stands out. */
  readonly variant?: 'primary' | 'danger' | 'quiet' | 'test' | '';
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  /** Whether the button gets the focus when its dialog opens. */
  readonly isFocusedFirst?: boolean;
  /** The id of what describes the button, such as the notice that says why it is disabled. */
  readonly describedBy?: string | undefined;
  /** What the button opens. */
  readonly popup?: 'dialog';
  /** Without it, the button submits its form. */
  readonly onPress?: (event: Event) => void;
}

/** A button. A disabled one keeps its place in the order of Tab, so that its reason can be heard. */
export function button(view: ButtonView): TemplateResult {
  const { variant = '', isDisabled = false, isBusy = false, onPress } = view;
  return html`<button
    type=${onPress ? 'button' : 'submit'}
    class="button ${variant}"
    part=${view.part ?? nothing}
    aria-label=${view.name ?? nothing}
    aria-haspopup=${view.popup ?? nothing}
    aria-disabled=${isDisabled}
    aria-busy=${isBusy}
    aria-describedby=${view.describedBy ?? nothing}
    ?autofocus=${view.isFocusedFirst}
    @click=${isDisabled ? nothing : onPress}
  >
    ${view.label}
  </button>`;
}
