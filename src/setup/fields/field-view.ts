import { nothing } from 'lit';
import type { Field } from '../../model/fields/field.ts';
import type { Setup, SetupForm } from '../setup-form.ts';

/** The id of a field's control in its dialog. */
export function fieldId({ fields }: Setup, field: Field): string {
  return `field-${fields.indexOf(field)}`;
}

/** All that one field shows. `id` is unique in its dialog: a field's name may hold anything. */
export interface FieldView {
  readonly id: string;
  readonly field: Field;
  readonly form: SetupForm;
  readonly error: string | undefined;
  readonly warning: string | undefined;
  /** What was taken away from what was typed. Empty where nothing was. */
  readonly note: string;
  /** What becomes of a stored secret. Absent where none is stored, or it has to be entered again. */
  readonly stored: 'kept' | 'removed' | undefined;
  readonly first: boolean;
  readonly locked: boolean;
  /** Whether password managers may keep a secret. */
  readonly passwordManagers: boolean;
  readonly onChange: () => void;
}

/** The ids of all that is said about a field. */
export function description({ id, field, stored, error, warning, note }: FieldView): string | typeof nothing {
  const ids = [
    error && `${id}-error`,
    warning && `${id}-warning`,
    note && `${id}-note`,
    stored && `${id}-stored`,
    field.help && `${id}-help`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}
