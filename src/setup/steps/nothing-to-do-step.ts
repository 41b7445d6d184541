import { html, type TemplateResult } from 'lit';
import { saveNotices } from './save-notices.ts';
import type { StepOf } from './setup-step.ts';
import type { StepParts, StepView } from './step-view.ts';

/** Says that the application needs no set-up. */
export function nothingToDoStep(view: StepView, step: StepOf<'nothing-to-do'>): StepParts {
  return { body: nothingToDoBody(view), notices: saveNotices(view, step) };
}

/** Draws that there is nothing to set up. */
export function nothingToDoBody({ localize }: StepView): TemplateResult {
  return html`<p>${localize.term('nothingToSetUp')}</p>`;
}
