import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../localization/localize-controller.ts';
import { isComposing } from '../../../ui/dom/composing.ts';
import { cleaningNote, keptNote } from '../cleaning-notes.ts';
import type { FieldControl } from '../field-control.ts';
import type { FieldView } from '../field-view.ts';
import { textArea } from '../text-area.ts';
import { textInput } from '../text-input.ts';

/** A secret, hidden until the user reveals it. The marks have the usual recorders of sessions leave it out. */
export const secret: FieldControl = {
  draw: (view, localize) =>
    html`<div
      class="input secret rr-mask ph-no-capture fs-mask"
      data-private
      data-hj-suppress
      data-sentry-mask
      data-dd-privacy="mask"
      data-clarity-mask="true"
    >${view.field.multiline ? lines(view, localize) : line(view, localize)} ${revealButton(view, localize)}</div>`,
  missing: 'fieldRequired',
  // No password field has several lines.
  isMasked: ({ multiline }) => multiline === true,
  note: (text, localize) => cleaningNote(text, localize) || keptNote(text, localize),
};

function lines(view: FieldView, localize: LocalizeController): TemplateResult {
  return textArea(view, localize, view.form.marks.isRevealed(view.field) ? '' : 'masked');
}

function line(view: FieldView, localize: LocalizeController): TemplateResult {
  const {
    field,
    form: { marks },
    passwordManagers,
  } = view;
  return textInput(view, localize, {
    secret: {
      isRevealed: marks.isRevealed(field),
      isManaged: passwordManagers,
      onPaste: ({ clipboardData }) => marks.tellJoined(field, hasLines(clipboardData?.getData('text') ?? '')),
      onKeydown: submitByEnter,
    },
  });
}

/** Whether a text has several lines. A line end after the last one does not count. */
function hasLines(text: string): boolean {
  return /[\r\n]/.test(text.trim());
}

/** Does what a browser does in a field that its form owns. */
function submitByEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || isComposing(event)) return;
  // The key press would go to what has the focus by then: once the dialog has closed, to the button that opens it again.
  event.preventDefault();
  (event.target as Element).closest('form')?.requestSubmit();
}

function revealButton({ id, field, form, onChange }: FieldView, localize: LocalizeController): TemplateResult {
  const handleClick = (): void => {
    form.marks.toggleRevealed(field);
    onChange();
  };
  return html`<button
    type="button"
    class="button quiet"
    part="reveal-button"
    aria-describedby="${id}-label"
    @click=${handleClick}
  >
    ${localize.term(form.marks.isRevealed(field) ? 'hideSecret' : 'showSecret')}
  </button>`;
}
