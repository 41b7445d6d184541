import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { foreignLanguage } from '../../../localization/language-of-parts.ts';
import type { Field, FieldOption } from '../../../model/fields/field.ts';
import { keyedList } from '../../../ui/dom/keyed-list.ts';
import type { FieldControl } from '../field-control.ts';
import { description, finish } from '../field-view.ts';

/** A choice of one of several options. */
export const select: FieldControl = {
  draw(localize, view) {
    const { id, field, error, isFirst, isLocked, onChange } = view;
    const stray = strayOption(field, String(view.form.entry(field)));
    return html`<select
      class="input"
      part="input select"
      id=${id}
      aria-describedby=${description(view)}
      aria-invalid=${error !== undefined}
      ?required=${field.required}
      ?autofocus=${isFirst}
      ?disabled=${isLocked}
      @input=${onChange}
      @change=${() => finish(view)}
    >
      <option value="">${localize.term('chooseOption')}</option>
      ${guard([field.options, stray[0]?.value, localize.language], () =>
        keyedList(
          [...(field.options ?? []), ...stray],
          ({ value }) => value,
          ({ value, label }) => html`<option
            value=${value}
            lang=${foreignLanguage(localize, label)?.lang ?? nothing}
            dir="auto"
            >${localize.text(label) || value}</option
          >`,
        ),
      )}
    </select>`;
  },
  missing: 'fieldNotOption',
};

/**
 * Returns a stored value that is no option, or none any more. It is shown, and the user can give it up for another one.
 */
function strayOption({ options = [] }: Field, entry: string): readonly FieldOption[] {
  return entry === '' || options.some(({ value }) => value === entry) ? [] : [{ value: entry }];
}
