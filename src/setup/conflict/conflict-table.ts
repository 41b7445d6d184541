import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Entry } from '../../model/fields/field-kind.ts';
import { isSecret } from '../../model/fields/field-type.ts';
import type { Field } from '../../model/fields/field.ts';
import { keyedList } from '../../ui/dom/keyed-list.ts';
import { fieldId } from '../fields/field-view.ts';
import type { Side } from '../form/conflict.ts';
import type { SetupForm } from '../form/setup-form.ts';
import type { StepOf } from '../steps/setup-step.ts';
import { isDenied, type StepView } from '../steps/step-view.ts';

/**
 * Sets what another user has stored beside what the user entered, field by field, with a choice for each. Of a secret
 * it shows neither value. Nothing is saved before the user saves.
 */
export function conflictTable(view: StepView, { setup, form }: StepOf<'fields'>): unknown {
  const fields = view.session.isConflict ? setup.fields.filter((field) => form.isContested(field)) : [];
  if (fields.length === 0) return nothing;
  const { localize, session } = view;
  const isLocked = session.isSaving || isDenied(view);
  const heads: Record<Side, string> = {
    theirs: localize.term('theirValue', { who: form.conflict.changedBy ?? '' }),
    mine: localize.term('myValue'),
  };
  const choice = (field: Field, side: Side): TemplateResult => html`<label class="choice">
    <input
      type="radio"
      name="choice-${fieldId(setup, field)}"
      ?disabled=${isLocked}
      .checked=${live(form.conflict.choice(field) === side)}
      @change=${() => session.choose(field, side)}
    />
    <span><span class="side">${heads[side]}</span> ${valueOf(localize, form, field, side)}</span>
  </label>`;
  const row = (field: Field): TemplateResult => {
    const label = localize.text(field.label) || field.name;
    return html`<div class="conflict-row" role="radiogroup" aria-label=${localize.term('fieldToSave', { field: label })}>
      <span class="conflict-field"><bdi>${label}</bdi></span>
      ${choice(field, 'theirs')} ${choice(field, 'mine')}
    </div>`;
  };
  return html`<div class="conflict-table" part="conflict">
    <div class="conflict-heads" aria-hidden="true"><span></span><span>${heads.theirs}</span><span>${heads.mine}</span></div>
    ${keyedList(fields, ({ name }) => name, row)}
  </div>`;
}

function valueOf(localize: LocalizeController, form: SetupForm, field: Field, side: Side): unknown {
  if (!isSecret(field))
    return valueTemplate(localize, field, side === 'theirs' ? form.initial(field) : form.mine(field));
  if (side === 'theirs') return localize.term('keepTheirSecret');
  return localize.term(form.isMarkedForRemoval(field) ? 'removeSecret' : 'sendMySecret');
}

function valueTemplate(localize: LocalizeController, field: Field, entry: Entry): unknown {
  if (typeof entry === 'boolean') return localize.term(entry ? 'tickedValue' : 'untickedValue');
  if (entry === '') return html`<span class="muted">${localize.term('emptyValue')}</span>`;
  const option = field.options?.find(({ value }) => value === entry);
  if (option) return html`<bdi>${localize.text(option.label) || option.value}</bdi>`;
  const isCode = field.format !== undefined || field.type === 'url' || field.type === 'multiline';
  return isCode ? html`<bdi class="mono" dir="ltr">${entry}</bdi>` : html`<bdi>${entry}</bdi>`;
}
