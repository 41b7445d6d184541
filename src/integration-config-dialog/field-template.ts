import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { FieldProblem } from '../model/configuration-check.ts';
import type { Field } from '../model/field.ts';
import type { Setup, SetupForm } from './setup-form.ts';

const INPUT_MODES: Partial<Record<Field['type'], string>> = { number: 'decimal', url: 'url' };

/** All that one field shows. `id` is unique in its dialog: a field's name may hold anything. */
interface FieldView {
  readonly id: string;
  readonly field: Field;
  readonly form: SetupForm;
  readonly error: string | undefined;
  readonly warning: string | undefined;
  readonly first: boolean;
  readonly locked: boolean;
  readonly onChange: () => void;
}

/** The fields of a set-up. They are `locked` while what was entered is on its way to the adapter. */
export function fieldsTemplate(
  form: SetupForm,
  setup: Setup,
  locked: boolean,
  onChange: () => void,
  localize: LocalizeController,
): TemplateResult[] {
  const errors = fieldErrors(form, setup, localize);
  const warnings = new Map(Object.entries(setup.warn?.(form.configuration(setup)) ?? {}));
  return setup.fields.map((field, index) => {
    const error = errors.get(field.name);
    const warning = form.isFinished(field) ? warnings.get(field.name) : undefined;
    return fieldTemplate({ id: `field-${index}`, field, form, error, warning, first: index === 0, locked, onChange }, localize);
  });
}

/** A field with its label, help, warning and error. */
function fieldTemplate(view: FieldView, localize: LocalizeController): TemplateResult {
  const { field, form, id, error, warning } = view;
  const stored = form.isStored(field);
  const help = localize.text(field.help);
  const label = html`<label class="label" id="${id}-label" for=${id}
    >${localize.text(field.label) || field.name}${field.required
      ? nothing
      : html` <span class="muted">(${localize.term('optionalField')})</span>`}</label
  >`;
  return html`<div class="field" part="field">
    ${field.type === 'checkbox'
      ? html`<div class="check">${control(view, localize)} ${label}</div>`
      : html`${label}${control(view, localize)}`}
    ${error ? html`<p class="error" part="field-error" id="${id}-error" role="alert">${error}</p>` : nothing}
    ${warning ? html`<p class="warning" part="field-warning" id="${id}-warning" role="status">${warning}</p>` : nothing}
    ${stored ? html`<p class="muted" id="${id}-stored">${localize.term('secretStored')}</p>` : nothing}
    ${help ? html`<p class="muted" part="field-help" id="${id}-help">${help}</p>` : nothing}
  </div>`;
}

/** What is wrong with the fields that somebody has finished with, or was refused, in words, by name. */
export function fieldErrors(form: SetupForm, setup: Setup, localize: LocalizeController): Map<string, string> {
  const problems = form.problems(setup);
  const values = form.configuration(setup);
  const errors = new Map<string, string>();
  for (const field of setup.fields) {
    const problem = form.isFinished(field) ? problems[field.name] : undefined;
    const value = Object.hasOwn(values, field.name) ? String(values[field.name]) : '';
    const error = problem
      ? (setup.explain?.(field, value) ?? problemText(problem, localize))
      : localize.text(form.refusal(field));
    if (error) errors.set(field.name, error);
  }
  return errors;
}

function problemText(problem: FieldProblem, localize: LocalizeController): string {
  switch (problem.code) {
    case 'required':
      return localize.term('fieldRequired');
    case 'too-long':
      return localize.term('fieldTooLong', problem.max);
    case 'format':
      return localize.term('fieldNotUuid');
    case 'url':
      return localize.term('fieldNotUrl');
    case 'number':
      return localize.term('fieldNotNumber');
    case 'option':
      return localize.term('fieldNotOption');
    case 'pattern':
    case 'unknown-field':
      return localize.term('fieldPatternMismatch');
  }
}

function control(view: FieldView, localize: LocalizeController): TemplateResult {
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

function description({ id, field, form, error, warning }: FieldView): string | typeof nothing {
  const ids = [
    error && `${id}-error`,
    warning && `${id}-warning`,
    form.isStored(field) && `${id}-stored`,
    field.help && `${id}-help`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}
