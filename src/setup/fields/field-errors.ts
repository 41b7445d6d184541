import { problemText } from '../../localization/field-problems/problem-text.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Setup } from '../../model/configuration/setup.ts';
import type { FieldProblem } from '../../model/fields/field-problem.ts';
import type { Field } from '../../model/fields/field.ts';
import type { Text } from '../../model/text.ts';
import type { SetupForm } from '../form/setup-form.ts';
import { controlOf } from './field-controls.ts';

/** Words what is wrong with the fields that the user has finished with or the adapter has refused, by field name. */
export function fieldErrors(localize: LocalizeController, form: SetupForm, setup: Setup): Map<string, string> {
  const problems = form.problems(setup);
  const values = form.configuration(setup);
  const errors = new Map<string, string>();
  for (const field of form.visible(setup)) {
    const problem = form.marks.isFinished(field) ? problems[field.name] : undefined;
    const value = Object.hasOwn(values, field.name) ? String(values[field.name]) : '';
    const error = problem
      ? (setup.explain?.(field, value) ?? textOf(localize, problem, field, form))
      : refusalText(localize, form.marks.refusal(field));
    if (error) errors.set(field.name, error);
  }
  return errors;
}

/** Returns what the server says of a value that it refuses, or our own words if it says nothing or quotes a secret. */
function refusalText(localize: LocalizeController, refusal: Text | undefined): string {
  return refusal === undefined ? '' : localize.text(refusal) || localize.term('fieldRefused');
}

function textOf(localize: LocalizeController, problem: FieldProblem, field: Field, form: SetupForm): string {
  const { missing } = controlOf(field);
  if (problem.code === 'required' && missing) return localize.term(missing);
  if (problem.code === 'number') return numberProblemText(localize, form, String(form.entry(field)));
  return problemText((key, ...values) => localize.term(key, ...values), problem, form.numbers);
}

function numberProblemText(localize: LocalizeController, { numbers }: SetupForm, text: string): string {
  const problem = numbers.read(text);
  if (problem === 'ambiguous') return localize.term('fieldNumberAmbiguous', { example: numbers.show(1234.5) });
  return localize.term(problem === 'inexact' ? 'fieldNumberInexact' : 'fieldNotNumber');
}
