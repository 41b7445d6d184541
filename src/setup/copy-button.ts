import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';
import { button, steadyLabel } from '../ui/button.ts';
import { COPIED_MS, copyText } from '../ui/copy-text.ts';
import { checkIcon } from '../ui/icons/icons.ts';

/** The buttons that show a check, each with what takes it away. */
const checks = new WeakMap<EventTarget, ReturnType<typeof setTimeout>>();

/** All that a button shows that copies a text out of the control beside it. */
export interface CopyView {
  readonly text: string;
  /** Whether the text was copied (true) or only selected (false). Undefined if the user has not tried, or long ago. */
  readonly isCopied: boolean | undefined;
  readonly describedBy: string;
  readonly onCopied: (isCopied?: boolean) => void;
}

/** A button that copies. A check says so for a moment. If the clipboard is denied, the button selects the text. */
export function copyButton(localize: LocalizeController, view: CopyView): TemplateResult {
  const { text, isCopied, describedBy, onCopied } = view;
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const pressed = currentTarget as HTMLElement;
    const control = pressed.parentElement?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    clearTimeout(checks.get(pressed));
    // A text that does not change is not announced again.
    onCopied();
    if (await copyText(text)) {
      onCopied(true);
      checks.set(pressed, setTimeout(onCopied, COPIED_MS));
    } else {
      control?.select();
      control?.focus();
      onCopied(false);
    }
  };
  const name = localize.term('copyValue');
  return button({
    label: steadyLabel(name, name, isCopied ? checkIcon : name),
    name,
    part: 'copy-button',
    variant: 'quiet',
    describedBy,
    onPress: (event) => void copy(event),
  });
}

/** Says what came of copying. */
export function copyStatus(localize: LocalizeController, isCopied: boolean | undefined): TemplateResult {
  return html`<p class="muted" role="status">
    ${isCopied === undefined ? nothing : localize.term(isCopied ? 'valueCopied' : 'valueSelected')}
  </p>`;
}
