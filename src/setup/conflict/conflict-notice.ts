import type { TemplateResult } from 'lit';
import { notice } from '../../ui/notice.ts';
import type { StepOf } from '../steps/setup-step.ts';
import { isDenied, type StepView } from '../steps/step-view.ts';

/** Says that somebody else has changed these fields, or unknown ones, and offers to overwrite or to take them all. */
export function conflictNotice(
  view: StepView,
  { setup, form: { conflict } }: StepOf<'fields' | 'nothing-to-do'>,
): TemplateResult {
  const { localize, session } = view;
  const overwrite = (): void => {
    conflict.isShown = true;
    void session.save();
  };
  const isDisabled = session.isSaving || isDenied(view);
  const fields = setup.fields.filter(({ name }) => conflict.names.includes(name));
  const labels = fields.map(({ label, name }) => localize.text(label) || name);
  return notice({
    kind: 'warning',
    role: 'alert',
    part: 'conflict',
    lead: localize.term('changedElsewhere', { who: conflict.changedBy ?? '', fields: labels }),
    text: localize.term('inputStillHere'),
    actions: [
      { label: localize.term('takeTheirs'), isDisabled, onPress: () => session.takeTheirs() },
      { label: localize.term('overwriteTheirs'), isDisabled, onPress: overwrite },
    ],
  });
}
