import { html, nothing } from 'lit';
import { conflictTable } from '../conflict/conflict-table.ts';
import { fieldsTemplate } from '../fields/fields-template.ts';
import { saveNotices } from './save-notices.ts';
import type { StepOf } from './setup-step.ts';
import { statusReason } from './status-reason.ts';
import { isDenied, type StepParts, type StepView } from './step-view.ts';

/** Asks for the fields of a set-up. */
export function fieldsStep(view: StepView, step: StepOf<'fields'>): StepParts {
  return { body: fieldsBody(view, step), notices: saveNotices(view, step) };
}

/** Draws the fields. They are locked while they are saved, and if the user may not save. */
export function fieldsBody(view: StepView, step: StepOf<'fields' | 'lost'>): unknown {
  const isLocked = view.session.isSaving || isDenied(view);
  // One template for both steps: another one would draw other controls, and lose the focus.
  return html`${step.kind === 'fields' ? conflictTable(view, step) : nothing}
  ${fieldsTemplate(view.localize, step.form, step.setup, {
    ...view,
    isLocked,
    statusReason: statusReason(view, step),
  })}`;
}
