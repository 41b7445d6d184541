import { html, nothing, type TemplateResult } from 'lit';
import { wording } from '../../localization/language-of-parts.ts';
import type { Integration } from '../../model/integration.ts';
import { button, steadyLabel } from '../../ui/button.ts';
import { notice, status, type Notice } from '../../ui/notice.ts';
import { handOver } from './hand-over.ts';
import type { StepOf } from '../steps/setup-step.ts';
import { denialId, isDenied, type StepParts, type StepView } from '../steps/step-view.ts';

type ConsentStep = StepOf<'consent'>;

/** Leads to another site, where somebody consents, and waits for what comes of it. */
export function consentStep(view: StepView, step: ConsentStep): StepParts {
  return { body: consentBody(view, step), notices: consentNotice(view, step), buttons: consentButtons(view, step) };
}

/** Whether the user can go to the other site from here. */
export function canStartConsent(view: StepView): boolean {
  const canAuthorize = view.account.dialogAdapter?.startAuthorization !== undefined;
  return canAuthorize && view.consent.phase !== 'starting' && !isDenied(view);
}

/** Says what will happen at the other site, or what is waited for. */
function consentBody({ localize, consent }: StepView, { target, redirect }: ConsentStep): TemplateResult {
  if (isGiven(target.integration)) return html`<p>${localize.term('consentGiven')}</p>`;
  const who = localize.text(redirect.consenter);
  const isWaiting = consent.phase === 'waiting';
  const waiting = localize.term('awaitingConsent');
  const help =
    wording(localize, redirect.help) || localize.term('consentExplained', { application: target.applicationName });
  return html`<div class="consent">${status(isWaiting ? waiting : '')}
    ${isWaiting ? html`<p class="waiting" part="waiting" aria-hidden="true">${waiting}</p>` : html`<p>${help}</p>`}
    ${who ? html`<p>${localize.term('consentBy', { who })}</p>` : nothing}
    ${isWaiting ? html`<p>${localize.term('consentMayWait')}</p>` : nothing}
    ${
      consent.url
        ? html`<p>
          <a
            href=${consent.url}
            target="_blank"
            rel="noopener noreferrer"
            part="consent-link"
            ?autofocus=${consent.window === 'blocked'}
            @click=${() => consent.openedByHand()}
            >${localize.term('openConsentPage')}</a
          >
        </p>`
        : nothing
    }
    ${consent.link ? handOver(localize, consent, consent.link, target.applicationName) : nothing}</div>`;
}

/** Says what went wrong, or what somebody has decided. */
function consentNotice({ localize, consent }: StepView, { target: { integration } }: ConsentStep): unknown {
  const { status: now, statusReason } = integration;
  const reason = localize.text(statusReason) || (now === 'pending' ? localize.term('waitingForConsent') : '');
  if (isGiven(integration)) return nothing;
  switch (consent.phase) {
    case 'failed':
      return consent.error
        ? alertNotice('danger', localize.term('consentNotStarted'), localize.reason(consent.error))
        : nothing;
    case 'waiting':
      if (consent.window === 'open') return nothing;
      return alertNotice(
        'warning',
        localize.term(consent.window === 'blocked' ? 'consentWindowBlocked' : 'consentWindowClosed'),
        '',
      );
    case 'late':
      return alertNotice('warning', localize.term('consentLate'), localize.term('consentMayWait'));
    case 'denied': {
      const lead = localize.term('consentDenied');
      // The reason often begins with the same sentence.
      return alertNotice('danger', lead, reason.startsWith(lead) ? reason.slice(lead.length).trim() : reason);
    }
    case 'idle':
      return reason
        ? notice({ kind: now === 'error' ? 'danger' : '', text: wording(localize, statusReason) || reason })
        : nothing;
    case 'starting':
      return nothing;
  }
}

/** Draws the button that gives up, and the one that leads to the other site. Both keep their places while it waits. */
function consentButtons(view: StepView, { target, redirect }: ConsentStep): unknown {
  const { localize, consent, onClose } = view;
  const isWaiting = consent.phase === 'waiting';
  const isStarting = consent.phase === 'starting';
  const start = localize.text(redirect.label) || localize.term('startConsent', { application: target.applicationName });
  const again = localize.term('tryAgain');
  const name = consent.phase === 'idle' || isStarting ? start : again;
  const label = steadyLabel(again, start, name);
  const cancel = button({
    label: localize.term(isGiven(target.integration) ? 'closeDialog' : 'cancelAction'),
    part: 'cancel-button',
    isFocusedFirst: isWaiting && consent.window !== 'blocked',
    onPress: isWaiting ? () => consent.cancel() : onClose,
  });
  if (isGiven(target.integration)) return cancel;
  if (isWaiting) return html`${cancel}<span class="button spare" aria-hidden="true">${label}</span>`;
  return html`${cancel}
  ${button({
    label,
    name,
    part: 'consent-button',
    variant: 'primary',
    isDisabled: !canStartConsent(view),
    describedBy: denialId(view),
    isBusy: isStarting,
  })}`;
}

function isGiven({ status }: Integration): boolean {
  return status === 'active' || status === 'paused';
}

function alertNotice(kind: Notice['kind'], lead: string, text: string): TemplateResult {
  return notice({ kind, role: 'alert', part: 'error', lead, text });
}
