import { html, nothing, type TemplateResult } from 'lit';
import type { IntegrationsError } from '../../model/errors.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { AccountState } from '../../store/account-state.ts';
import { failureNotice } from '../notice.ts';

/** Asking what became of a write of which nobody knows whether it took effect. */
export interface Check {
  readonly isRunning: boolean;
  start(): void;
}

/**
 * An announced message that a write failed, or that nobody knows whether it took effect. `rest` is what is said in both cases.
 */
export function failedWriteNotice(
  localize: LocalizeController,
  what: string,
  error: IntegrationsError,
  check: Check,
  rest = '',
): TemplateResult {
  if (error.isOutcomeUnknown)
    return uncertaintyNotice(localize, check, `${localize.reason(error)} ${localize.term('retryIsSafe')} ${rest}`);
  return html`<div class="notice danger" part="error" role="alert">
    <p><strong>${what}</strong> ${localize.reason(error)} ${rest}</p>
  </div>`;
}

/** An announced message that nobody knows what became of a write, with the button that asks. */
export function uncertaintyNotice(
  localize: LocalizeController,
  { isRunning, start }: Check,
  rest: string,
): TemplateResult {
  // The text goes while it asks: what comes back is announced, also where it is the same.
  return html`<div class="notice danger" part="error" role="alert">
    <p>${isRunning ? localize.term('loadingIntegrations') : html`<strong>${localize.term('outcomeUncertain')}</strong> ${rest}`}</p>
    <button type="button" class="button" part="retry-button" aria-disabled=${isRunning} @click=${isRunning ? nothing : start}>
      ${localize.term('checkAgain')}
    </button>
  </div>`;
}

/** What a dialog says where it does not have what it is about. */
export function absenceTemplate(
  localize: LocalizeController,
  state: AccountState | undefined,
  retry: () => void,
): TemplateResult {
  if (!state) return html`<p>${localize.term('noDataSource')}</p>`;
  if (state.phase === 'loading')
    return html`<p class="muted" role="status">${localize.term('loadingIntegrations')}</p>`;
  if (state.phase === 'loaded') return html`<p>${absenceText(localize, state)}</p>`;
  return failureNotice(localize, localize.term('integrationsNotLoaded'), state.failure.error, retry);
}

/** Why an account that is loaded does not have what a dialog is about. */
export function absenceText(
  localize: LocalizeController,
  { account }: Extract<AccountState, { phase: 'loaded' }>,
): string {
  const { supported } = account.permissions;
  return supported === true ? localize.term('integrationNotFound') : localize.text(supported);
}
