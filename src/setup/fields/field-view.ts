import { nothing } from 'lit';
import type { Setup } from '../../model/configuration/setup.ts';
import type { Field } from '../../model/fields/field.ts';
import type { SetupForm } from '../form/setup-form.ts';

/** Returns the id of a field's control in its dialog. */
export function fieldId({ fields }: Setup, field: Field): string {
  return `field-${fields.indexOf(field)}`;
}

/** Why the integration needs another value in a field. */
export interface FieldReason {
  readonly text: unknown;
  readonly isError: boolean;
}

/** All that one field shows. */
export interface FieldView {
  /** Unique in the dialog. A field's name may hold anything. */
  readonly id: string;
  readonly field: Field;
  readonly form: SetupForm;
  readonly error: string | undefined;
  /** Why the integration needs another value here. */
  readonly reason: FieldReason | undefined;
  readonly warning: string | undefined;
  /** Says what is saved otherwise than it was typed. Empty if all is saved as typed. */
  readonly note: string;
  /** What becomes of a stored secret. Undefined if none is stored, or if it has to be entered again. */
  readonly stored: 'kept' | 'removed' | undefined;
  /** Whether the field gets the focus when the dialog opens. */
  readonly isFirst: boolean;
  readonly isLocked: boolean;
  /** Words in the help that are English in every language. */
  readonly englishWords: readonly string[];
  /** Whether password managers may keep a secret. */
  readonly passwordManagers: boolean;
  readonly onChange: () => void;
}

/** Whether a field says what becomes of its stored secret. To keep it would contradict a reason to change it. */
export function isStoredSaid({ stored, reason }: FieldView): boolean {
  return stored !== undefined && !(reason && stored === 'kept');
}

/** Returns the ids of all that is said about a field. */
export function description(view: FieldView): string | typeof nothing {
  const { id, field, error, reason, warning, note } = view;
  const ids = [
    error && `${id}-error`,
    reason && `${id}-reason`,
    warning && `${id}-warning`,
    note && `${id}-note`,
    isStoredSaid(view) && `${id}-stored`,
    field.help && `${id}-help`,
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

/** Finishes with a field, so that it says what is wrong with it. */
export function finish({ form, field, onChange }: FieldView): void {
  form.marks.finish(field);
  onChange();
}
