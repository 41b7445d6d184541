import { html, nothing, type TemplateResult } from 'lit';
import { notice, type Notice } from '../../ui/notice.ts';
import type { DialogAccountController } from '../../ui/dialog/dialog-account-controller.ts';
import { status } from '../../ui/notice.ts';
import type { DialogTarget } from '../../ui/dialog/dialog-target.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { redirectSetupOf, type RedirectSetup } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import type { ConsentSession } from './consent-session.ts';

/** A set-up at another site, and where it is. */
export interface ConsentView {
  readonly localize: LocalizeController;
  readonly session: ConsentSession;
  readonly setup: RedirectSetup;
  readonly integration: Integration;
  readonly applicationName: string;
  /** Whether it can be started here. */
  readonly isStartable: boolean;
  /** The id of the text that says why it is not allowed. */
  readonly denialId: string | undefined;
  readonly onCancel: () => void;
}

/** What is shown of a set-up at another site. Absent where this is none. `denialId` is of the text that says why it is not allowed. */
export function consentViewOf(
  subject: DialogTarget | undefined,
  account: DialogAccountController,
  own: Pick<ConsentView, 'localize' | 'session' | 'onCancel'>,
): ConsentView | undefined {
  const setup = redirectSetupOf(subject?.application);
  if (!subject || !setup) return undefined;
  const denialId = account.denial('configure') === undefined ? undefined : 'denial';
  const isStartable =
    denialId === undefined &&
    account.dialogAdapter?.startAuthorization !== undefined &&
    own.session.phase !== 'starting';
  const { integration, applicationName } = subject;
  return { ...own, setup, integration, applicationName, isStartable, denialId };
}

/** What will happen at the other site, or what is waited for. */
export function consentBody({ localize, session, setup, integration, applicationName }: ConsentView): TemplateResult {
  if (isGiven(integration)) return html`<p>${localize.term('consentGiven')}</p>`;
  const who = localize.text(setup.consenter);
  const isWaiting = session.phase === 'waiting';
  const waiting = `${localize.term('waitingForConsent')} …`;
  const help = localize.text(setup.help) || localize.term('consentExplained', applicationName);
  return html`${status(isWaiting ? waiting : '')} ${isWaiting ? html`<p class="waiting" part="waiting" aria-hidden="true">${waiting}</p>` : html`<p>${help}</p>`}
    ${who ? html`<p>${localize.term('consentBy', who)}</p>` : nothing} ${isWaiting ? html`<p>${localize.term('consentMayWait')}</p>` : nothing}
    ${session.url ? link(localize, session, session.url) : nothing}`;
}

/** What went wrong, or what somebody has decided. */
export function consentNotice({ localize, session, integration }: ConsentView): unknown {
  const { status: now, statusReason } = integration;
  const reason = localize.text(statusReason) || (now === 'pending' ? localize.term('waitingForConsent') : '');
  if (isGiven(integration)) return nothing;
  switch (session.phase) {
    case 'failed':
      return session.error
        ? alertNotice('danger', localize.term('consentNotStarted'), localize.reason(session.error))
        : nothing;
    case 'waiting':
      if (session.window === 'open') return nothing;
      return alertNotice(
        'warning',
        localize.term(session.window === 'blocked' ? 'consentWindowBlocked' : 'consentWindowClosed'),
        '',
      );
    case 'late':
      return alertNotice('warning', localize.term('consentLate'), localize.term('consentMayWait'));
    case 'denied':
      return alertNotice('danger', localize.term('consentDenied'), reason);
    case 'idle':
      return reason ? notice({ kind: now === 'error' ? 'danger' : '', text: reason }) : nothing;
    case 'starting':
      return nothing;
  }
}

/** The button that leads to the other site, and the one that gives up. */
export function consentButtons({
  localize,
  session,
  setup,
  integration,
  applicationName,
  isStartable,
  denialId,
  onCancel,
}: ConsentView): unknown {
  const { phase } = session;
  const isWaiting = phase === 'waiting';
  const isStarting = phase === 'starting';
  const label =
    phase === 'idle' || isStarting
      ? localize.text(setup.label) || localize.term('startConsent', applicationName)
      : localize.term('tryAgain');
  const isOffered = !isWaiting && !isGiven(integration);
  return html`<button
      type="button"
      class="button"
      part="cancel-button"
      ?autofocus=${isWaiting && session.window !== 'blocked'}
      @click=${isWaiting ? () => session.cancel() : onCancel}
    >
      ${localize.term(isGiven(integration) ? 'closeDialog' : 'cancelAction')}
    </button>
    ${
      isOffered
        ? html`<button
          type="submit"
          class="button primary"
          part="consent-button"
          aria-disabled=${!isStartable}
          aria-describedby=${denialId ?? nothing}
          aria-busy=${isStarting}
        >
          ${label}
        </button>`
        : nothing
    }`;
}

function isGiven({ status }: Integration): boolean {
  return status === 'active' || status === 'paused';
}

function link(localize: LocalizeController, session: ConsentSession, url: string): TemplateResult {
  return html`<p>
    <a
      href=${url}
      target="_blank"
      rel="noopener noreferrer"
      part="consent-link"
      ?autofocus=${session.window === 'blocked'}
      @click=${() => session.openedByHand()}
      >${localize.term('openConsentPage')}</a
    >
  </p>`;
}

function alertNotice(kind: Notice['kind'], lead: string, text: string): TemplateResult {
  return notice({ kind, role: 'alert', part: 'error', lead, text });
}
