import { html, nothing, type TemplateResult } from 'lit';
import { binIcon, keyIcon, stopIcon } from '../ui/icons/icons.ts';
import { wording } from '../localization/language-of-parts.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { RemovalPreview } from '../model/removal-preview.ts';
import type { DialogTarget } from '../ui/dialog/dialog-target.ts';

/** What is known of what a removal leads to: it is being looked up, could not be, or this. */
export type Consequences = 'loading' | 'failed' | RemovalPreview;

/**
 * What a removal leads to, as three facts: what is deleted, what stops working, and what becomes of the credentials.
 * Removing is possible whatever is known of it.
 */
export function removalFacts(
  localize: LocalizeController,
  { integration, application, applicationName }: DialogTarget,
  account: string,
  consequences: Consequences | undefined,
  isSlow: boolean,
): TemplateResult {
  const { dependents = [], dataLost, credentialsRevoked } = typeof consequences === 'object' ? consequences : {};
  const names = dependents.map((name) => wording(localize, name)).filter(Boolean);
  const removalNotice = wording(localize, application?.removalNotice);
  const loss = wording(localize, dataLost);
  const title = localize.term('dependentsStop');
  return html`<div class="facts">
    ${fact(binIcon, [localize.term('removalText', { application: applicationName, integration: integration.name ?? '', account }), loss])}
    ${fact(
      stopIcon,
      [removalNotice, names.length > 0 && title],
      html`<ul class="dependents" aria-label=${title} ?hidden=${names.length === 0}>
        ${names.map((name) => html`<li><bdi>${name}</bdi></li>`)}
      </ul>`,
    )}
    ${
      application?.kind === 'first-party'
        ? nothing
        : fact(keyIcon, [
            localize.term(credentialsRevoked ? 'credentialsRevoked' : 'credentialsStay', {
              application: applicationName,
            }),
          ])
    }
    ${lookUp(localize, consequences, isSlow)}
  </div>`;
}

function fact(icon: TemplateResult, texts: readonly unknown[], list?: TemplateResult): unknown {
  const known = texts.filter(Boolean);
  return known.length > 0
    ? html`<div class="fact" part="fact">
        ${icon}
        <div>${known.map((text) => html`<p>${text}</p>`)}${list}</div>
      </div>`
    : nothing;
}

/** Says that more is being looked up, or could not be. */
function lookUp(localize: LocalizeController, consequences: Consequences | undefined, isSlow: boolean): unknown {
  if (consequences === 'failed')
    return html`<p class="muted" role="status">${localize.term('consequencesNotLoaded')}</p>`;
  return consequences === 'loading' && isSlow
    ? html`<p class="muted" role="status">${localize.term('loadingConsequences')}</p>`
    : nothing;
}
