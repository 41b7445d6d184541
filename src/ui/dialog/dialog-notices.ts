import { html, type TemplateResult } from 'lit';
import type { IntegrationsError } from '../../model/errors.ts';
import { wording } from '../../localization/language-of-parts.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { AccountState } from '../../store/account-state.ts';
import { failureNotice, notice, type Notice } from '../notice.ts';

/** Asks whether a write with an unknown outcome took effect. */
export interface OutcomeCheck {
  readonly isRunning: boolean;
  start(): void;
}

/** Says that a write failed, or that its outcome is unknown. `rest` follows in both cases. */
export function failedWrite(
  localize: LocalizeController,
  lead: string,
  error: IntegrationsError,
  check: OutcomeCheck,
  rest = '',
): Notice {
  const reason = localize.reason(error);
  if (error.isOutcomeUnknown)
    return unknownOutcome(localize, check, `${reason} ${localize.term('retryIsSafe')} ${rest}`);
  return { kind: 'danger', role: 'alert', part: 'error', lead, text: `${reason} ${rest}` };
}

/** Draws `failedWrite`. */
export function failedWriteNotice(...write: Parameters<typeof failedWrite>): TemplateResult {
  return notice(failedWrite(...write));
}

/** Says that the outcome of a write is unknown, with a button that checks it. */
export function unknownOutcome(localize: LocalizeController, { isRunning, start }: OutcomeCheck, rest: string): Notice {
  return {
    kind: 'danger',
    role: 'alert',
    part: 'error',
    // The text goes while the check runs, so that its result is announced even if it is the same.
    ...(isRunning
      ? { text: localize.term('checkingOutcome') }
      : { lead: localize.term('outcomeUncertain'), text: rest }),
    actions: [{ label: localize.term('checkAgain'), part: 'retry-button', isDisabled: isRunning, onPress: start }],
  };
}

/** What a dialog says if it does not have what it is about. `loading` is its word while it waits for that. */
export function absenceTemplate(
  localize: LocalizeController,
  state: AccountState | undefined,
  loading: 'loadingApplications' | 'loadingConfiguration' | 'loadingIntegrations',
  retry: () => void,
): TemplateResult {
  if (!state) return html`<p>${localize.term('noDataSource')}</p>`;
  if (state.phase === 'loading') return html`<p class="muted" role="status">${localize.term(loading)}</p>`;
  if (state.phase === 'loaded') return html`<p>${absenceText(localize, state)}</p>`;
  return failureNotice(localize, localize.term('integrationsNotLoaded'), state.failure.error, retry);
}

/** Why an account that is loaded does not have what a dialog is about. */
export function absenceText(
  localize: LocalizeController,
  { account }: Extract<AccountState, { phase: 'loaded' }>,
): unknown {
  const { supported } = account.permissions;
  return supported === true ? localize.term('integrationNotFound') : wording(localize, supported);
}
