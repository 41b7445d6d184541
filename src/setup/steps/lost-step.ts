import { html, nothing } from 'lit';
import { redirectSetupOf } from '../../model/application.ts';
import { absenceTemplate, absenceText } from '../../ui/dialog/dialog-notices.ts';
import { notice } from '../../ui/notice.ts';
import { fieldsBody } from './fields-step.ts';
import { nothingToDoBody } from './nothing-to-do-step.ts';
import { saveErrorNotice } from './save-notices.ts';
import type { StepOf } from './setup-step.ts';
import type { StepParts, StepView } from './step-view.ts';

/** Keeps what was entered for an integration that has been lost, and offers to add it again. */
export function lostStep(view: StepView, step: StepOf<'lost'>): StepParts {
  return { body: lostBody(view, step), notices: lossNotices(view, step) };
}

function lostBody(view: StepView, step: StepOf<'lost'>): unknown {
  if (step.setup.fields.length > 0) return fieldsBody(view, step);
  return redirectSetupOf(step.target.application) ? nothing : nothingToDoBody(view);
}

function lossNotices(view: StepView, { target, setup }: StepOf<'lost'>): unknown {
  const { localize, account, session } = view;
  const { state } = account;
  if (state?.phase !== 'loaded')
    return absenceTemplate(localize, state, 'loadingConfiguration', () => void account.load());
  // Without fields nothing was entered that could be saved.
  const canAdd =
    setup.fields.length > 0 && target.application && account.denial('add') === undefined && !session.isSaving;
  return [
    session.error && saveErrorNotice(view, session.error),
    notice({
      kind: 'warning',
      role: 'alert',
      lead: html`<bdi>${absenceText(localize, state)}</bdi>`,
      ...(canAdd && {
        text: localize.term('inputStillHere'),
        actions: [{ label: localize.term('addAgainAndSave'), onPress: () => void session.addAgain() }],
      }),
    }),
  ];
}
