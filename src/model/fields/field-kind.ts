import type { ConfigurationValue } from '../configuration/configuration-value.ts';
import type { Field } from './field.ts';
import type { FieldProblem } from './field-problem.ts';
import type { NumberText } from './number-text.ts';

/** The content of a field: text as typed, or whether a box is ticked. */
export type Entry = string | boolean;

/** All that the library knows about fields of one type, apart from how they are drawn. */
export interface FieldKind {
  /** The entry of an empty field, which is also the value that conditions compare. */
  readonly empty: Entry;
  /** Returns the property of a field that contradicts its type, or undefined if all agree. */
  contradiction?(field: Field): keyof Field | undefined;
  /** Returns a test for the values that a field can hold, as far as their type and its options say. */
  canHold(field: Field): (value: ConfigurationValue) => boolean;
  /** Returns the entry for a stored value. `numbers` says how numbers are written in the user's language. */
  initial(stored: ConfigurationValue, numbers: () => NumberText): Entry;
  /** Returns what the user meant by what was typed or pasted. Undefined if the user does not type into such a field. */
  readonly clean?: ((field: Field, typed: string) => string) | undefined;
  /** Returns the value of a cleaned entry. A number that cannot be read stays text, for `check` to find. */
  parse(text: string, numbers: () => NumberText): ConfigurationValue;
  /** Returns the problem of a value, or undefined if it is valid. */
  check(field: Field, value: ConfigurationValue): FieldProblem | undefined;
  /** Whether a field of this name decides who gets the secrets: an address, a tenant. */
  isDestination?(name: string): boolean;
}
