import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { wording } from '../../localization/language-of-parts.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Setup } from '../../model/configuration/setup.ts';
import type { Field } from '../../model/fields/field.ts';
import type { Text } from '../../model/text.ts';
import { keyedList } from '../../ui/dom/keyed-list.ts';
import type { SetupForm } from '../form/setup-form.ts';
import { controlOf } from './field-controls.ts';
import { fieldErrors } from './field-errors.ts';
import { fieldTemplate } from './field-template.ts';
import { fieldId, type FieldReason, type FieldView } from './field-view.ts';

/** What all fields share, and what is said about one of them. */
interface FieldsView extends Pick<FieldView, 'isLocked' | 'passwordManagers' | 'onChange'> {
  /** Why the integration has its status. `field` is the one to change, if that is known. */
  readonly statusReason: (FieldReason & { readonly field: Field | undefined }) | undefined;
}

/** Draws the fields that a set-up asks for, in their groups. They are locked while the entries are being saved. */
export function fieldsTemplate(localize: LocalizeController, form: SetupForm, setup: Setup, view: FieldsView): unknown {
  form.setLanguage(localize.language, setup.fields);
  const errors = fieldErrors(localize, form, setup);
  const warnings = new Map(Object.entries(setup.warn?.(form.configuration(setup)) ?? {}));
  const visible = new Set(form.visible(setup));
  const first = form.fieldToFocus([...visible]);
  const draw = (field: Field): unknown => {
    if (!visible.has(field)) return nothing;
    const isFinished = form.marks.isFinished(field);
    const error = errors.get(field.name);
    const fieldView: FieldView = {
      ...view,
      id: fieldId(setup, field),
      field,
      form,
      error,
      reason: view.statusReason?.field === field ? view.statusReason : undefined,
      warning: secretWarning(localize, form, setup, field) ?? (isFinished ? warnings.get(field.name) : undefined),
      note: isFinished ? noteOn(localize, form, setup, field, error !== undefined) : '',
      stored: form.storedSecret(setup, field),
      isFirst: field === first,
      englishWords: setup.englishWords ?? [],
    };
    return fieldTemplate(localize, fieldView);
  };
  // Hidden fields keep their place, so that no field moves when one is shown: it would lose the focus.
  const drawGroup = ({ key, title, fields }: FieldGroup): unknown => {
    const list = keyedList(fields, ({ name }) => name, draw);
    const heading = wording(localize, title);
    if (!heading) return list;
    // Not a fieldset: WebKit lays its legend out once, and not again in a page that has become narrower.
    return fields.some((field) => visible.has(field))
      ? html`<div class="group" part="group" role="group" aria-labelledby="group-${key}">
          <p class="label" id="group-${key}">${heading}</p>
          ${list}
        </div>`
      : nothing;
  };
  // Another integration gets other controls: a browser could bring back what was typed for the one before.
  return keyed(
    form,
    keyedList(groupsOf(setup.fields), ({ key }) => key, drawGroup),
  );
}

/** Fields in a row that stand together under a title. */
interface FieldGroup {
  /** Stays the same as long as the titles and their order do, whatever fields come and go. */
  readonly key: number;
  readonly title: Text | undefined;
  readonly fields: Field[];
}

function groupsOf(fields: readonly Field[]): FieldGroup[] {
  const groups: FieldGroup[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last && JSON.stringify(last.title) === JSON.stringify(field.group)) last.fields.push(field);
    else groups.push({ key: groups.length, title: field.group, fields: [field] });
  }
  return groups;
}

/**
 * Warns at once that a stored secret would go elsewhere now, that it has to be entered again, or that a pasted one has
 * lost its line breaks.
 */
function secretWarning(localize: LocalizeController, form: SetupForm, setup: Setup, field: Field): string | undefined {
  if (form.marks.isJoined(field) && form.entry(field) !== '') return localize.term('linesJoined');
  const changed = form.changesBehindSecret(setup, field).map(({ label, name }) => localize.text(label) || name);
  return changed.length > 0 ? localize.term(field.boundTo ? 'secretLost' : 'secretElsewhere', { changed }) : undefined;
}

/** Says what is saved otherwise than it was typed, or cannot be seen and is saved all the same. */
function noteOn(localize: LocalizeController, form: SetupForm, setup: Setup, field: Field, hasError: boolean): string {
  const { note } = controlOf(field);
  const typed = form.entry(field);
  if (!note || typeof typed === 'boolean') return '';
  return note(localize, { form, setup, field, typed, cleaned: setup.clean(field, typed), hasError });
}
