import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Setup } from '../../model/configuration/setup.ts';
import type { Field } from '../../model/fields/field.ts';
import type { FieldView } from './field-view.ts';
import type { SetupForm } from '../form/setup-form.ts';

/** What was typed into a field and what is saved of it. */
export interface TypedText {
  readonly field: Field;
  readonly form: SetupForm;
  readonly setup: Setup;
  readonly typed: string;
  readonly cleaned: string;
  readonly hasError: boolean;
}

/** How a field of one type is drawn and worded. */
export interface FieldControl {
  /** Draws the control. `EntrySync` puts the entry into it. */
  draw(localize: LocalizeController, view: FieldView): TemplateResult;
  /** The word for a required field that is empty, if it is not the usual one. */
  readonly missing?: 'fieldNotTicked' | 'fieldNotOption';
  /** Whether the label stands after the control. */
  readonly isLabelLast?: boolean;
  /** Whether dots stand in the control in place of its entry, until the user reveals it. */
  isMasked?(field: Field): boolean;
  /**
   * Says what is saved otherwise than it was typed, or cannot be seen. Returns the empty string if there is nothing.
   */
  note?(localize: LocalizeController, text: TypedText): string;
}
