import { html, nothing, type TemplateResult } from 'lit';
import { redirectSetupOf } from '../../model/application.ts';
import { button } from '../../ui/button.ts';
import { dialogHeader } from '../../ui/dialog/dialog-header.ts';
import type { DialogTarget } from '../../ui/dialog/dialog-target.ts';
import { keepFocus } from '../../ui/dom/focus.ts';
import { notice, status } from '../../ui/notice.ts';
import type { SetupStep } from './setup-step.ts';
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
    class="frame"
    novalidate
    @mousedown=${keepFocus}
    @submit=${onSubmit}
    @focusout=${entries.handleFocusout}
  >
    ${dialogHeader(localize, title, session.isSaving, onCancel)}
    <div class="body">
      ${targetDetails(view, target)} ${body}
      ${denial ? notice({ id: 'denial', ...(account.readonlyReason && { role: 'alert' }), text: denial }) : nothing}
    </div>
    <footer role="none">${notices} ${buttons ?? saveButtons(view, step)}</footer>
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

/** Says which account the dialog is about, which of several integrations, and what its status asks the user to do. */
function targetDetails({ localize, account }: StepView, target: DialogTarget | undefined): unknown {
  const { name, status, statusReason } = target?.integration ?? {};
  const accountId = account.dialogAccountId;
  // The step for consent says by itself what it waits for.
  const isRedirected = redirectSetupOf(target?.application) !== undefined;
  const reason =
    !isRedirected && (localize.text(statusReason) || (status && localize.term('statusNextStep', { status })));
  return [
    accountId ? html`<p class="muted">${localize.term('configurationAccount', { account: accountId })}</p>` : nothing,
    target?.application?.multiple && name ? html`<p class="muted" part="integration-name">${name}</p>` : nothing,
    reason ? notice({ kind: status === 'error' ? 'danger' : '', part: 'status-reason', text: reason }) : nothing,
  ];
}

/** Draws the buttons that test, cancel and save. */
function saveButtons(view: StepView, step: SetupStep): TemplateResult {
  const { localize, account, session, isSavingSlow, isTestSlow, onCancel } = view;
  const hasTest = 'setup' in step && account.dialogAdapter?.testConfiguration;
  return html`${status(isSavingSlow ? localize.term('savingConfiguration') : '')}
    ${
      hasTest
        ? button({
            label: localize.term('testConnection'),
            part: 'test-button',
            variant: 'test',
            isDisabled: session.test.state.phase === 'running' || !canTest(view, step),
            isBusy: isTestSlow,
            onPress: () => void session.startTest(),
          })
        : nothing
    }
    ${button({
      label: localize.term('cancelAction'),
      part: 'cancel-button',
      // If the host has moved on, its user does not wait for the save.
      isDisabled: session.isSaving && !account.hasHostMovedOn,
      onPress: onCancel,
    })}
    ${button({
      label: localize.term('saveConfiguration'),
      part: 'save-button',
      variant: 'primary',
      isDisabled: !canSave(view, step),
      isBusy: isSavingSlow,
      describedBy: denialId(view),
    })}`;
}
