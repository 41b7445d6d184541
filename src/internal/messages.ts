import { html, nothing, type TemplateResult } from 'lit';
import type { ErrorCode, IntegrationsError } from '../adapter/errors.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { AccountState } from '../store/account-state.ts';

/** Failures that say nothing about whether a write took effect. */
const UNCERTAIN: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['network', 'timeout', 'malformed', 'unknown', 'unavailable']);

/** An announced message that something failed: what, why, and what to do. */
export function failureNotice(
  localize: LocalizeController,
  what: string,
  error: IntegrationsError,
  retry?: () => void,
): TemplateResult {
  return html`<div class="notice danger" part="error" role="alert">
    <p><strong>${what}</strong> ${localize.reason(error)}</p>
    ${retry
      ? html`<button type="button" class="button" part="retry-button" @click=${retry}>${localize.term('tryAgain')}</button>`
      : nothing}
  </div>`;
}

/** The same for a write, which may have taken effect all the same. */
export function failedWriteNotice(localize: LocalizeController, what: string, error: IntegrationsError): TemplateResult {
  return html`<div class="notice danger" part="error" role="alert">
    <p>
      <strong>${what}</strong> ${localize.reason(error)}
      ${UNCERTAIN.has(error.code) ? localize.term('outcomeUncertain') : nothing}
    </p>
  </div>`;
}

/** Text that only a screen reader gets, when it changes. */
export function status(text: string): TemplateResult {
  return html`<p class="visually-hidden" role="status">${text}</p>`;
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
