import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { Field } from '../model/field.ts';
import { copyControl } from './copy-control.ts';
import { description, type FieldView } from './field-view.ts';

const INPUT_MODES: Partial<Record<Field['type'], string>> = { number: 'decimal', url: 'url' };

/** What a field is filled in with. */
export function control(view: FieldView, localize: LocalizeController): TemplateResult {
  const { id, field, form, error, first, locked } = view;
  const entry = form.entry(field);
  const enter = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    form.enter(field, field.type === 'checkbox' ? input.checked : input.value);
    view.onChange();
  };
  const finish = (): void => {
    form.finish(field);
    view.onChange();
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
        .checked=${live(entry === true)}
        @change=${enter}
      />`;
    case 'select':
      return html`<select
        class="input"
        id=${id}
        aria-describedby=${description(view)}
        aria-invalid=${error !== undefined}
        ?required=${field.required}
        ?autofocus=${first}
        ?disabled=${locked}
        @input=${enter}
        @change=${finish}
      >
        <option value="" .selected=${entry === ''}>${localize.term('chooseOption')}</option>
        ${field.options?.map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${entry === value}>${localize.text(label) || value}</option>`,
        )}
      </select>`;
    case 'multiline':
      return html`<textarea
        class="input"
        id=${id}
        rows="4"
        aria-describedby=${description(view)}
        aria-invalid=${error !== undefined}
        placeholder=${localize.text(field.placeholder) || nothing}
        autocomplete="off"
        spellcheck="false"
        ?required=${field.required}
        ?autofocus=${first}
        ?readonly=${locked}
        .value=${live(String(entry))}
        @input=${enter}
        @change=${finish}
      ></textarea>`;
    case 'secret':
      return html`<div class="input secret">${textInput(view, localize, enter, finish)} ${revealButton(view, localize)}</div>`;
    case 'readonly-copy':
      return copyControl(view, localize);
    case 'text':
    case 'url':
    case 'number':
      return textInput(view, localize, enter, finish);
  }
}

/** A line of text. The data attributes keep password managers away: they neither fill in nor offer to save. */
function textInput(
  view: FieldView,
  localize: LocalizeController,
  enter: (event: Event) => void,
  finish: () => void,
): TemplateResult {
  const { id, field, form, error, first, locked } = view;
  const secret = field.type === 'secret';
  return html`<input
    class=${secret ? nothing : 'input'}
    id=${id}
    type=${secret && !form.isRevealed(field) ? 'password' : 'text'}
    inputmode=${INPUT_MODES[field.type] ?? nothing}
    aria-describedby=${description(view)}
    aria-invalid=${error !== undefined}
    placeholder=${localize.text(field.placeholder) || nothing}
    autocomplete=${secret ? 'new-password' : 'off'}
    autocapitalize="none"
    spellcheck="false"
    data-1p-ignore
    data-bwignore
    data-lpignore="true"
    data-form-type="other"
    ?required=${field.required && !form.isStored(field)}
    ?autofocus=${first}
    ?readonly=${locked}
    .value=${live(String(form.entry(field)))}
    @input=${enter}
    @change=${finish}
  />`;
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
