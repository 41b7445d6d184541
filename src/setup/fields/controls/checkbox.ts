import { html } from 'lit';
import type { FieldControl } from '../field-control.ts';
import { description } from '../field-view.ts';

/** A box to tick. */
export const checkbox: FieldControl = {
  draw: (_localize, view) =>
    html`<input
      type="checkbox"
      part="checkbox"
      id=${view.id}
      aria-describedby=${description(view)}
      aria-invalid=${view.error !== undefined}
      ?required=${view.field.required}
      ?autofocus=${view.isFirst}
      ?disabled=${view.isLocked}
      @change=${view.onChange}
    />`,
  missing: 'fieldNotTicked',
  isLabelLast: true,
};
