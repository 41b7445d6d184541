import { html, nothing, type TemplateResult } from 'lit';
import type { IntegrationsError } from '../model/errors.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';

/** An announced message that something failed: what, why, and what to do. */
export function failureNotice(
  localize: LocalizeController,
  what: string,
  error: IntegrationsError,
  retry?: () => void,
): TemplateResult {
  return html`<div class="notice danger" part="error" role="alert">
    <p><strong>${what}</strong> ${localize.reason(error)}</p>
    ${
      retry
        ? html`<button type="button" class="button" part="retry-button" @click=${retry}>${localize.term('tryAgain')}</button>`
        : nothing
    }
  </div>`;
}

/** Text that only a screen reader gets, when it changes. */
export function status(text: string): TemplateResult {
  return html`<p class="visually-hidden" role="status">${text}</p>`;
}
