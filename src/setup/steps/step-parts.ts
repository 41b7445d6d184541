import { consentStep } from '../consent/consent-step.ts';
import { fieldsStep } from './fields-step.ts';
import { lostStep } from './lost-step.ts';
import { missingStep } from './missing-step.ts';
import { nothingToDoStep } from './nothing-to-do-step.ts';
import type { SetupStep } from './setup-step.ts';
import type { StepParts, StepView } from './step-view.ts';
import { unreadableStep } from './unreadable-step.ts';

/** Draws the parts of a step. */
export function stepParts(view: StepView, step: SetupStep): StepParts {
  switch (step.kind) {
    case 'fields':
      return fieldsStep(view, step);
    case 'lost':
      return lostStep(view, step);
    case 'nothing-to-do':
      return nothingToDoStep(view, step);
    case 'consent':
      return consentStep(view, step);
    case 'unreadable':
      return unreadableStep(view);
    case 'missing':
      return missingStep(view);
  }
}
