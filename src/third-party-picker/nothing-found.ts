import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';

/** What the picker says where there is nothing to choose: no application of the kind, or none that a search means. */
export function nothingFound(search: string, onClear: () => void, localize: LocalizeController): TemplateResult {
  if (!search) return html`<p class="empty">${localize.term('noApplications')}</p>`;
  return html`<div class="empty">
    <p>${localize.term('noApplicationMatches', search)}</p>
    <button type="button" class="button" @click=${onClear}>${localize.term('clearSearch')}</button>
  </div>`;
}
