import { html, nothing, type TemplateResult } from 'lit';

/** All that a button shows. */
export interface ButtonView {
  readonly label: unknown;
  /** The accessible name, if it says more than the label. */
  readonly name?: string;
  readonly part?: string;
  /** How much the button stands out. */
  readonly variant?: 'primary' | 'danger' | 'quiet' | '';
  /** Whether the button gets the focus when its dialog opens. */
  readonly isFocusedFirst?: boolean;
  readonly isDisabled?: boolean;
  /** Whether a spinner lies over the label. The button keeps its width. */
  readonly isBusy?: boolean;
  /** The id of what describes the button, such as the notice that says why it is disabled. */
  readonly describedBy?: string | undefined;
  /** What the button opens. */
  readonly popup?: 'dialog';
  /** Without it, the button submits its form. */
  readonly onPress?: (event: Event) => void;
}

/**
 * A button. A disabled one keeps its place in the order of Tab, so that its reason can be heard. Of a busy one with a
 * name, the label that only keeps its width is not heard.
 */
export function button(view: ButtonView): TemplateResult {
  const { part = '', variant = '', isDisabled = false, isBusy = false, onPress } = view;
  return html`<button
    type=${onPress ? 'button' : 'submit'}
    class="button ${variant}"
    part="${part} button ${variant && `button-${variant}`}"
    aria-label=${view.name ?? nothing}
    aria-haspopup=${view.popup ?? nothing}
    aria-disabled=${isDisabled}
    aria-busy=${isBusy}
    aria-describedby=${view.describedBy ?? nothing}
    ?autofocus=${view.isFocusedFirst}
    @click=${isDisabled ? nothing : onPress}
    >${isBusy && view.name ? html`<span aria-hidden="true">${view.label}</span>` : view.label}</button
  >`;
}

/**
 * One of two labels that a button has in turn, as `content`. The button is as wide as the longer one. It needs a name:
 * some tools read what only makes room.
 */
export function steadyLabel(one: string, other: string, content: unknown): TemplateResult {
  return html`<span class="labels" data-one=${one} data-other=${other}><span>${content}</span></span>`;
}
