import { redirectSetupOf } from '../../model/application.ts';
import { wording } from '../../localization/language-of-parts.ts';
import type { Field } from '../../model/fields/field.ts';
import { notice } from '../../ui/notice.ts';
import type { SetupStep } from './setup-step.ts';
import type { StepView } from './step-view.ts';

/** Why an integration has its status, or what that asks the user to do. */
export interface StatusReason {
  readonly text: unknown;
  readonly isError: boolean;
  /** The visible field whose change is the cure. The reason stands beside it. */
  readonly field: Field | undefined;
}

/** Returns what the status of the integration asks the user to do. Undefined if it asks nothing. */
export function statusReason({ localize }: StepView, step: SetupStep): StatusReason | undefined {
  const { status, statusReason: why } = step.target?.integration ?? {};
  // The step for consent says by itself what it waits for.
  if (!status || redirectSetupOf(step.target?.application)) return undefined;
  const text = wording(localize, why) || localize.term('statusNextStep', { status });
  if (!text) return undefined;
  const field = 'form' in step ? step.form.fieldWithCure(step.form.visible(step.setup)) : undefined;
  return { text, isError: status === 'error', field };
}

/** Draws the reason above the fields, unless it stands beside one of them. */
export function statusReasonNotice(view: StepView, step: SetupStep): unknown {
  const { text, isError, field } = statusReason(view, step) ?? {};
  return text && !field ? notice({ kind: isError ? 'danger' : '', part: 'status-reason', text }) : undefined;
}
