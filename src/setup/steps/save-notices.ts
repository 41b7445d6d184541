import type { TemplateResult } from 'lit';
import type { IntegrationsError } from '../../model/errors.ts';
import type { Field } from '../../model/fields/field.ts';
import { failedWriteNotice } from '../../ui/dialog/dialog-notices.ts';
import { notice } from '../../ui/notice.ts';
import { conflictNotice } from '../conflict/conflict-notice.ts';
import { connectionTestNotice } from '../connection-test/connection-test-template.ts';
import { fieldErrors } from '../fields/field-errors.ts';
import type { StepOf } from './setup-step.ts';
import type { StepView } from './step-view.ts';

type FieldsStep = StepOf<'fields' | 'nothing-to-do'>;

/** Says what keeps the user from saving, what others have changed meanwhile, or what a test of the connection found. */
export function saveNotices(view: StepView, step: FieldsStep): unknown {
  const { setup, form } = step;
  const { localize, session } = view;
  if (session.isConflict) return conflictNotice(view, step);
  if (session.error) return saveErrorNotice(view, session.error);
  const errors = fieldErrors(localize, form, setup);
  if (errors.size < 2) return connectionTestNotice(localize, session.test.state);
  return wrongFieldsNotice(
    view,
    step,
    setup.fields.filter(({ name }) => errors.has(name)),
  );
}

/** Says that saving has failed, or that it is not known whether it has. */
export function saveErrorNotice({ localize, session }: StepView, error: IntegrationsError): TemplateResult {
  const check = { isRunning: session.isChecking, start: () => void session.check() };
  const lead = localize.term('configurationNotSaved');
  return failedWriteNotice(localize, lead, error, check, localize.term('inputStillHere'));
}

/** Says which fields are wrong. A press on one goes there. */
function wrongFieldsNotice(
  { localize, entries }: StepView,
  { setup, form }: FieldsStep,
  fields: readonly Field[],
): TemplateResult {
  const problems = form.problems(setup);
  const areMissing = fields.every(({ name }) => problems[name]?.code === 'required');
  return notice({
    kind: 'danger',
    role: 'alert',
    part: 'error-summary',
    text: localize.term(areMissing ? 'fieldsMissing' : 'fieldsWrong', { count: fields.length }),
    actions: fields.map((field) => ({
      label: localize.text(field.label) || field.name,
      onPress: () => entries.focus(field),
    })),
  });
}
