import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { keyedList } from '../../ui/dom/keyed-list.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { FieldProblem } from '../../model/configuration/configuration-check.ts';
import type { Field } from '../../model/fields/field.ts';
import type { Text } from '../../model/text.ts';
import { cleaningNote, keptNote } from './cleaning.ts';
import { control } from './field-control.ts';
import { fieldId, type FieldView } from './field-view.ts';
import type { Setup, SetupForm } from '../setup-form.ts';

/** The fields of a set-up that are asked for, in their groups. They are `locked` while what was entered is on its way. */
export function fieldsTemplate(
  form: SetupForm,
  setup: Setup,
  view: Pick<FieldView, 'locked' | 'passwordManagers' | 'onChange'>,
  localize: LocalizeController,
): unknown {
  form.speak(localize.language, setup.fields);
  const errors = fieldErrors(form, setup, localize);
  const warnings = new Map(Object.entries(setup.warn?.(form.configuration(setup)) ?? {}));
  const visible = new Set(form.visible(setup));
  const first = form.firstOf([...visible]);
  const draw = (field: Field): unknown => {
    if (!visible.has(field)) return nothing;
    const isFinished = form.isFinished(field);
    const error = errors.get(field.name);
    const fieldView: FieldView = {
      ...view,
      id: fieldId(setup, field),
      field,
      form,
      error,
      warning: secretWarning(form, setup, field, localize) ?? (isFinished ? warnings.get(field.name) : undefined),
      // A number that is refused is not saved as anything.
      note: isFinished && !(error && field.type === 'number') ? noteOn(form, setup, field, localize) : '',
      stored: form.storedSecret(setup, field),
      first: field === first,
    };
    return fieldTemplate(fieldView, localize);
  };
  // Hidden fields keep their place, so that no field moves when one is shown: it would lose the focus.
  const drawGroup = ({ key, title, fields }: Group): unknown => {
    const list = keyedList(fields, ({ name }) => name, draw);
    if (!localize.text(title)) return list;
    // Not a fieldset: WebKit lays its legend out once, and not again in a page that has become narrower.
    return fields.some((field) => visible.has(field))
      ? html`<div class="group" part="group" role="group" aria-labelledby="group-${key}"><p class="label" id="group-${key}">${localize.text(title)}</p>${list}</div>`
      : nothing;
  };
  // Another integration gets other controls: a browser could bring back what was typed for the one before.
  return keyed(
    form,
    keyedList(groupsOf(setup.fields), ({ key }) => key, drawGroup),
  );
}

/** Fields in a row that stand together under a title. */
interface Group {
  /** The same for as long as the titles and their order are, whatever fields come and go. */
  readonly key: number;
  readonly title: Text | undefined;
  readonly fields: Field[];
}

function groupsOf(fields: readonly Field[]): Group[] {
  const groups: Group[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last && JSON.stringify(last.title) === JSON.stringify(field.group)) last.fields.push(field);
    else groups.push({ key: groups.length, title: field.group, fields: [field] });
  }
  return groups;
}

/** That a stored secret would go elsewhere now, or has to be entered again, or that a pasted one has lost its lines. It is said at once. */
function secretWarning(form: SetupForm, setup: Setup, field: Field, localize: LocalizeController): string | undefined {
  if (form.isJoined(field) && form.entry(field) !== '') return localize.term('linesJoined');
  const labels = form
    .changedAround(setup, field)
    .map(({ label, name }) => localize.text(label) || name)
    .join(', ');
  return labels ? localize.term(field.boundTo ? 'secretLost' : 'secretElsewhere', labels) : undefined;
}

/** What is saved otherwise than it was typed, or cannot be seen and is saved all the same. */
function noteOn(form: SetupForm, setup: Setup, field: Field, localize: LocalizeController): string {
  const entry = form.entry(field);
  if (typeof entry === 'boolean' || field.type === 'select' || field.type === 'readonly-copy') return '';
  const cleaned = setup.clean(field, entry);
  if (field.type === 'number') return numberNote(form, cleaned, localize);
  const note = cleaningNote(localize, entry, cleaned);
  return field.type === 'secret' && !note ? keptNote(localize, field, cleaned) : note;
}

/** Which number is saved, where it is not written as it would be shown. */
function numberNote(form: SetupForm, text: string, localize: LocalizeController): string {
  const number = form.numbers.read(text);
  const shown = typeof number === 'number' ? form.numbers.show(number) : text;
  return shown === text ? '' : localize.term('numberSaved', shown);
}

/** A field with its label, help, warning and error. */
function fieldTemplate(view: FieldView, localize: LocalizeController): TemplateResult {
  const { field, id, error, warning, note } = view;
  const help = localize.text(field.help);
  const isOptional = !field.required && field.type !== 'readonly-copy';
  const label = html`<label class="label" id="${id}-label" for=${id}
    ><bdi>${localize.text(field.label) || field.name}</bdi>${
      isOptional ? html` <span class="muted">(${localize.term('optionalField')})</span>` : nothing
    }</label
  >`;
  return html`<div class="field" part="field">
    ${
      field.type === 'checkbox'
        ? html`<div class="check">${control(view, localize)} ${label}</div>`
        : html`${label}${control(view, localize)}`
    }
    ${error ? html`<p class="error" part="field-error" id="${id}-error" role="alert">${error}</p>` : nothing}
    ${warning ? html`<p class="warning" part="field-warning" id="${id}-warning" role="status">${warning}</p>` : nothing}
    ${note ? html`<p class="muted" part="field-note" id="${id}-note" role="status">${note}</p>` : nothing}
    ${storedNote(view, localize)}
    ${help ? html`<p class="muted" part="field-help" id="${id}-help">${help}</p>` : nothing}
  </div>`;
}

/** That a secret is stored, and, where the set-up can do without it, a button that takes it away on saving. */
function storedNote({ id, field, form, stored, locked, onChange }: FieldView, localize: LocalizeController): unknown {
  if (!stored) return nothing;
  const isRemoved = stored === 'removed';
  const handleClick = (): void => {
    form.toggleRemoved(field);
    onChange();
  };
  return html`<div class="stored">
    <p class="muted" id="${id}-stored" role=${isRemoved ? 'status' : nothing}>${localize.term(isRemoved ? 'secretRemoved' : 'secretStored')}</p>
    ${
      field.required
        ? nothing
        : html`<button type="button" class="button quiet" part="remove-secret-button" aria-describedby="${id}-label" ?disabled=${locked} @click=${handleClick}>
          ${localize.term(isRemoved ? 'keepSecret' : 'removeSecret')}
        </button>`
    }
  </div>`;
}

/** What is wrong with the fields that somebody has finished with, or was refused, in words, by name. */
export function fieldErrors(form: SetupForm, setup: Setup, localize: LocalizeController): Map<string, string> {
  const problems = form.problems(setup);
  const values = form.configuration(setup);
  const errors = new Map<string, string>();
  for (const field of form.visible(setup)) {
    const problem = form.isFinished(field) ? problems[field.name] : undefined;
    const value = Object.hasOwn(values, field.name) ? String(values[field.name]) : '';
    const error = problem
      ? (setup.explain?.(field, value) ?? problemText(problem, field, form, localize))
      : refusalText(form.refusal(field), localize);
    if (error) errors.set(field.name, error);
  }
  return errors;
}

/** What the server says of a value that it refuses; our own words where it says nothing, or quotes a secret. */
function refusalText(refusal: Text | undefined, localize: LocalizeController): string {
  return refusal === undefined ? '' : localize.text(refusal) || localize.term('fieldRefused');
}

function problemText(problem: FieldProblem, field: Field, form: SetupForm, localize: LocalizeController): string {
  switch (problem.code) {
    case 'required':
      if (field.type === 'checkbox') return localize.term('fieldNotTicked');
      return localize.term(field.type === 'select' ? 'fieldNotOption' : 'fieldRequired');
    case 'too-short':
      return localize.term('fieldTooShort', problem.min);
    case 'too-long':
      return localize.term('fieldTooLong', problem.max);
    case 'format':
      return localize.term('fieldNotUuid');
    case 'url':
      return localize.term('fieldNotUrl');
    case 'number':
      return numberProblemText(form, String(form.entry(field)), localize);
    case 'integer':
      return localize.term('fieldNotInteger');
    case 'too-small':
      return localize.term('fieldTooSmall', form.numbers.show(problem.min));
    case 'too-large':
      return localize.term('fieldTooLarge', form.numbers.show(problem.max));
    case 'option':
      return localize.term('fieldNotOption');
    case 'pattern':
    case 'unknown-field':
      return localize.term('fieldPatternMismatch');
  }
}

function numberProblemText({ numbers }: SetupForm, text: string, localize: LocalizeController): string {
  const problem = numbers.read(text);
  if (problem === 'ambiguous') return localize.term('fieldNumberAmbiguous', numbers.show(1234.5));
  return localize.term(problem === 'inexact' ? 'fieldNumberInexact' : 'fieldNotNumber');
}
