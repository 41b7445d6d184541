import { html, nothing, type TemplateResult } from 'lit';
import type { IntegrationsError } from '../adapter/errors.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { AccountState } from '../store/account-state.ts';
import { failureNotice } from './messages.ts';

/**
 * An announced message that a write failed, or that nobody knows whether it took effect. `rest` is what is said in both cases.
 */
export function failedWriteNotice(localize: LocalizeController, what: string, error: IntegrationsError, rest = ''): TemplateResult {
  const isUnknown = error.isOutcomeUnknown;
  return html`<div class="notice danger" part="error" role="alert">
    <p>
      <strong>${isUnknown ? localize.term('outcomeUncertain') : what}</strong> ${localize.reason(error)}
      ${isUnknown ? localize.term('retryIsSafe') : nothing} ${rest}
    </p>
  </div>`;
}

/** What a dialog says where it does not have what it is about. */
export function absenceTemplate(
  localize: LocalizeController,
  state: AccountState | undefined,
  retry: () => void,
): TemplateResult {
  if (!state) return html`<p>${localize.term('noDataSource')}</p>`;
  if (state.phase === 'loading') return html`<p class="muted" role="status">${localize.term('loadingIntegrations')}</p>`;
  if (state.phase === 'loaded') return html`<p>${absenceText(localize, state)}</p>`;
  return failureNotice(localize, localize.term('integrationsNotLoaded'), state.failure.error, retry);
}

/** Why an account that is loaded does not have what a dialog is about. */
export function absenceText(localize: LocalizeController, { account }: Extract<AccountState, { phase: 'loaded' }>): string {
  const { supported } = account.permissions;
  return supported === true ? localize.term('integrationNotFound') : localize.text(supported);
}
