import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../localization/localize-controller.ts';
import { button, steadyLabel } from '../../../ui/button.ts';
import { isComposing } from '../../../ui/dom/composing.ts';
import { cleaningNote, keptNote } from '../cleaning-notes.ts';
import type { FieldControl } from '../field-control.ts';
import type { FieldView } from '../field-view.ts';
import { textArea } from '../text-area.ts';
import { textInput } from '../text-input.ts';

/** A secret, hidden until the user reveals it. The marks have the usual recorders of sessions leave it out. */
export const secret: FieldControl = {
  draw: (localize, view) =>
    html`<div
      part="input"
      class="input secret ${isKept(view) ? 'kept' : ''} rr-mask ph-no-capture fs-mask"
      data-private
      data-hj-suppress
      data-sentry-mask
      data-dd-privacy="mask"
      data-clarity-mask="true"
    >${view.field.multiline ? lines(localize, view) : line(localize, view)} ${
      isKept(view) ? replaceButton(localize, view) : revealButton(localize, view)
    }</div>`,
  // No password field has several lines.
  isMasked: ({ multiline }) => multiline === true,
  note: (localize, text) => cleaningNote(localize, text) || keptNote(localize, text),
};

/** Whether the stored value will be kept: nothing is typed in its place. */
function isKept({ stored, form, field }: FieldView): boolean {
  return stored === 'kept' && form.entry(field) === '';
}

function lines(localize: LocalizeController, view: FieldView): TemplateResult {
  return textArea(localize, view, view.form.marks.isRevealed(view.field) ? '' : 'masked');
}

function line(localize: LocalizeController, view: FieldView): TemplateResult {
  const {
    field,
    form: { marks },
  } = view;
  return textInput(localize, view, {
    secret: {
      isRevealed: marks.isRevealed(field),
      onPaste: ({ clipboardData }) => marks.setLinesJoined(field, hasLines(clipboardData?.getData('text') ?? '')),
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
  // The key press would go to what has the focus by then: once the dialog has closed, to the button that opens it
  // again.
  event.preventDefault();
  (event.target as Element).closest('form')?.requestSubmit();
}

function replaceButton(localize: LocalizeController, { id, isLocked }: FieldView): TemplateResult {
  return button({
    label: localize.term('replaceSecret'),
    part: 'replace-button',
    variant: 'quiet',
    isDisabled: isLocked,
    describedBy: `${id}-label`,
    onPress: ({ currentTarget }) =>
      (currentTarget as Element).parentElement?.querySelector<HTMLElement>('input, textarea')?.focus(),
  });
}

function revealButton(localize: LocalizeController, { id, field, form, onChange }: FieldView): TemplateResult {
  const handlePress = (): void => {
    form.marks.toggleRevealed(field);
    onChange();
  };
  const show = localize.term('showSecret');
  const hide = localize.term('hideSecret');
  const name = form.marks.isRevealed(field) ? hide : show;
  return button({
    label: steadyLabel(show, hide, name),
    name,
    part: 'reveal-button',
    variant: 'quiet',
    describedBy: `${id}-label`,
    onPress: handlePress,
  });
}
