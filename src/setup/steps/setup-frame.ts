import { html, nothing, type TemplateResult } from 'lit';
import { wording } from '../../localization/language-of-parts.ts';
import { button } from '../../ui/button.ts';
import { dialogHeader, targetLine } from '../../ui/dialog/dialog-header.ts';
import { keepFocus } from '../../ui/dom/focus.ts';
import { notice, status } from '../../ui/notice.ts';
import { connectionTestOutcome } from '../connection-test/connection-test-template.ts';
import type { SetupStep } from './setup-step.ts';
import { statusReasonNotice } from './status-reason.ts';
import { stepParts } from './step-parts.ts';
import { denialId, isDenied, type StepView } from './step-view.ts';

/** Draws a set-up: its title, the parts of its step, and the buttons. */
export function setupFrame(view: StepView, step: SetupStep): TemplateResult {
  const { body, notices, buttons } = stepParts(view, step);
  const { localize, account, session, entries, onSubmit, onCancel } = view;
  const { target } = step;
  const denial = localize.text(account.denial('configure'));
  const title = target
    ? localize.term('configurationTitle', { application: target.applicationName })
    : localize.term('completeSetup');
  return html`<form
    class="frame ${denial ? 'denied' : ''}"
    novalidate
    @mousedown=${keepFocus}
    @submit=${onSubmit}
    @focusout=${entries.handleFocusout}
  >
    ${dialogHeader(localize, {
      title,
      target,
      details: targetLine(localize, account, target),
      isBusy: session.isSaving,
      onClose: onCancel,
    })}
    <div class="notices">
      ${
        denial
          ? notice({
              kind: 'denied',
              id: 'denial',
              ...(account.readonlyReason && { role: 'alert' }),
              text: wording(localize, account.denial('configure')),
            })
          : nothing
      }
      ${notices}
    </div>
    <div class="body" part="dialog-body">${statusReasonNotice(view, step)} ${body}</div>
    <footer role="none" part="dialog-footer">${buttons ?? saveButtons(view, step)}</footer>
  </form>`;
}

/** Whether what was entered can be tested now. */
function canTest(view: StepView, step: SetupStep): boolean {
  return step.kind === 'fields' && !view.session.isSaving && !isDenied(view);
}

/** Whether what was entered can be saved now. */
export function canSave(view: StepView, step: SetupStep): boolean {
  return canTest(view, step) && !view.session.test.blocksSaving;
}

/** Draws the buttons that test, cancel and save. */
function saveButtons(view: StepView, step: SetupStep): TemplateResult {
  const { localize, account, session, isSavingSlow, isTestSlow, onCancel } = view;
  const hasTest = 'setup' in step && account.dialogAdapter?.testConfiguration;
  return html`${
    hasTest
      ? button({
          label: localize.term('testConnection'),
          part: 'test-button',
          isDisabled: session.test.state.phase === 'running' || !canTest(view, step),
          isBusy: isTestSlow,
          onPress: () => void session.startTest(),
        })
      : nothing
  }
    ${connectionTestOutcome(localize, session.test.state, isTestSlow)}
    ${status(isSavingSlow ? localize.term('savingConfiguration') : '')}
    ${button({
      label: localize.term('cancelAction'),
      part: 'cancel-button',
      // If the host has moved on, its user does not wait for the save.
      isDisabled: session.isSaving && !account.hasHostMovedOn,
      onPress: onCancel,
    })}
    ${
      isGone(view, step)
        ? html`<span class="button spare" aria-hidden="true">${localize.term('saveConfiguration')}</span>`
        : saveButton(view, step)
    }`;
}

/** Whether the account does not have the integration any more, so that there is nothing to save. */
function isGone({ account }: StepView, { kind }: SetupStep): boolean {
  return account.state?.phase === 'loaded' && (kind === 'lost' || kind === 'missing');
}

function saveButton(view: StepView, step: SetupStep): TemplateResult {
  const { localize, isSavingSlow } = view;
  return button({
    label: localize.term('saveConfiguration'),
    part: 'save-button',
    variant: 'primary',
    isDisabled: !canSave(view, step),
    describedBy: denialId(view),
    isBusy: isSavingSlow,
  });
}
