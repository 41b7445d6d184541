import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isComposing } from '../../ui/dom/composing.ts';
import { keyedList } from '../../ui/dom/keyed-list.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Field, FieldOption } from '../../model/fields/field.ts';
import { copyControl } from './copy-control.ts';
import type { Entry } from './field-entry.ts';
import { description, type FieldView } from './field-view.ts';

/** The keyboard for a field. Those for numbers have no sign on some devices. */
function inputMode({ type, integer, minimum = -1 }: Field): string | undefined {
  if (type === 'url') return 'url';
  if (type !== 'number' || minimum < 0) return undefined;
  return integer ? 'numeric' : 'decimal';
}

/** What stands in a field though it is none of its options, or not any more: it is shown, and can be given up for another one or none. */
function strayOption({ options = [] }: Field, entry: Entry): readonly FieldOption[] {
  return entry === '' || options.some(({ value }) => value === entry) ? [] : [{ value: String(entry) }];
}

/** What a field is filled in with. What stands in it comes and goes with `FieldControls`. */
export function control(view: FieldView, localize: LocalizeController): TemplateResult {
  const { id, field, form, error, first, locked, onChange } = view;
  const finish = (): void => {
    form.finish(field);
    onChange();
  };
  switch (field.type) {
    case 'checkbox':
      return html`<input
        type="checkbox"
        id=${id}
        aria-describedby=${description(view)}
        aria-invalid=${error !== undefined}
        ?required=${field.required}
        ?autofocus=${first}
        ?disabled=${locked}
        @change=${onChange}
      />`;
    case 'select': {
      const stray = strayOption(field, form.entry(field));
      return html`<select
        class="input"
        id=${id}
        aria-describedby=${description(view)}
        aria-invalid=${error !== undefined}
        ?required=${field.required}
        ?autofocus=${first}
        ?disabled=${locked}
        @input=${onChange}
        @change=${finish}
      >
        <option value="">${localize.term('chooseOption')}</option>
        ${guard([field.options, stray[0]?.value, localize.language], () =>
          keyedList(
            [...(field.options ?? []), ...stray],
            ({ value }) => value,
            ({ value, label }) => html`<option value=${value}>${localize.text(label) || value}</option>`,
          ),
        )}
      </select>`;
    }
    case 'multiline':
      return textArea(view, localize, finish);
    case 'secret':
      // What recorders of sessions leave out, by the marks of the usual ones.
      return html`<div
        class="input secret rr-mask ph-no-capture fs-mask"
        data-private
        data-hj-suppress
        data-sentry-mask
        data-dd-privacy="mask"
        data-clarity-mask="true"
      >${(field.multiline ? textArea : textInput)(view, localize, finish)} ${revealButton(view, localize)}</div>`;
    case 'readonly-copy':
      return copyControl(view, localize);
    case 'text':
    case 'url':
    case 'number':
      return textInput(view, localize, finish);
  }
}

/** Several lines of text. `FieldControls` puts dots in the place of a secret, because no password field has several lines. */
function textArea(view: FieldView, localize: LocalizeController, finish: () => void): TemplateResult {
  const { id, field, form, error, first, locked, stored, onChange } = view;
  const masking = form.isRevealed(field) ? '' : 'masked';
  return html`<textarea
    class=${field.type === 'secret' ? masking : 'input'}
    id=${id}
    rows="4"
    aria-describedby=${description(view)}
    aria-invalid=${error !== undefined}
    placeholder=${localize.text(field.placeholder) || nothing}
    autocomplete="off"
    autocapitalize="none"
    autocorrect="off"
    spellcheck="false"
    writingsuggestions="false"
    ?required=${field.required && stored !== 'kept'}
    ?autofocus=${first}
    ?readonly=${locked}
    @input=${({ isComposing }: InputEvent) => isComposing || onChange()}
    @compositionend=${onChange}
    @change=${finish}
  ></textarea>`;
}

/**
 * A line of text. The data attributes keep password managers away, and recorders of sessions from what is shown in clear.
 * A secret is a password for assistive technology, and none for browsers: Chromium does not keep a one-time code, and
 * Firefox not what no form owns.
 */
function textInput(view: FieldView, localize: LocalizeController, finish: () => void): TemplateResult {
  const { id, field, form, error, first, locked, stored, passwordManagers, onChange } = view;
  const secret = field.type === 'secret';
  const managed = secret && passwordManagers;
  return html`<input
    class=${secret ? nothing : 'input'}
    id=${id}
    type=${secret && !form.isRevealed(field) ? 'password' : 'text'}
    inputmode=${inputMode(field) ?? nothing}
    aria-describedby=${description(view)}
    aria-invalid=${error !== undefined}
    placeholder=${localize.text(field.placeholder) || nothing}
    autocomplete=${autocomplete(secret, managed)}
    autocapitalize="none"
    autocorrect="off"
    spellcheck="false"
    writingsuggestions="false"
    form=${secret && !managed ? 'none' : nothing}
    data-form-type=${managed ? nothing : 'other'}
    data-lpignore=${managed ? nothing : 'true'}
    data-rr-is-password=${secret || nothing}
    ?data-1p-ignore=${!managed}
    ?data-bwignore=${!managed}
    ?required=${field.required && stored !== 'kept'}
    ?autofocus=${first}
    ?readonly=${locked}
    @keydown=${secret && !managed ? submitByEnter : nothing}
    @paste=${secret ? ({ clipboardData }: ClipboardEvent) => form.tellJoined(field, hasLines(clipboardData?.getData('text') ?? '')) : nothing}
    @input=${onChange}
    @change=${finish}
  />`;
}

function autocomplete(secret: boolean, managed: boolean): AutoFill {
  if (!secret) return 'off';
  return managed ? 'new-password' : 'one-time-code';
}

/** Whether a text has several lines. A line end after the last one is none of the text. */
function hasLines(text: string): boolean {
  return /[\r\n]/.test(text.trim());
}

/** What a browser does in a field that its form owns. */
function submitByEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || isComposing(event)) return;
  // Its key press would go to what has the focus by then: once the dialog has closed, to the button that opens it again.
  event.preventDefault();
  (event.target as Element).closest('form')?.requestSubmit();
}

function revealButton({ id, field, form, onChange }: FieldView, localize: LocalizeController): TemplateResult {
  const action = localize.term(form.isRevealed(field) ? 'hideSecret' : 'showSecret');
  const handleClick = (): void => {
    form.toggleRevealed(field);
    onChange();
  };
  return html`<button
    type="button"
    class="button quiet"
    part="reveal-button"
    aria-describedby="${id}-label"
    @click=${handleClick}
  >
    ${action}
  </button>`;
}
