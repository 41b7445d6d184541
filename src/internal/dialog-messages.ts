import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorCode, IntegrationsError } from '../adapter/errors.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { AccountState } from '../store/account-state.ts';
import { failureNotice } from './messages.ts';

/** Failures that say nothing about whether a write took effect. */
const UNCERTAIN: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['network', 'timeout', 'malformed', 'unknown', 'unavailable']);

/** An announced message that a write failed, and whether it may have taken effect all the same. */
export function failedWriteNotice(localize: LocalizeController, what: string, error: IntegrationsError): TemplateResult {
  return html`<div class="notice danger" part="error" role="alert">
    <p>
      <strong>${what}</strong> ${localize.reason(error)}
      ${UNCERTAIN.has(error.code) ? localize.term('outcomeUncertain') : nothing}
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
  if (state.phase === 'loaded') {
    const { supported } = state.account.permissions;
    return html`<p>${supported === true ? localize.term('integrationNotFound') : localize.text(supported)}</p>`;
  }
  return failureNotice(localize, localize.term('integrationsNotLoaded'), state.failure.error, retry);
}
