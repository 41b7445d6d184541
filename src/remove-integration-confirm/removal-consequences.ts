import { html, nothing, type TemplateResult } from 'lit';
import { notice } from '../ui/notice.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { RemovalPreview } from '../model/removal-preview.ts';
import type { DialogTarget } from '../ui/dialog/dialog-target.ts';

/** What is known of what a removal leads to: it is being looked up, could not be, or this. */
export type Consequences = 'loading' | 'failed' | RemovalPreview;

/** Says what is removed from which account, and what becomes of its credentials. */
export function removalText(
  localize: LocalizeController,
  { integration, application, applicationName }: DialogTarget,
  account: string,
  consequences: Consequences | undefined,
): TemplateResult {
  const removalNotice = localize.text(application?.removalNotice);
  const isRevoked = typeof consequences === 'object' && consequences.credentialsRevoked === true;
  const credentials = localize.term(isRevoked ? 'credentialsRevoked' : 'credentialsStay', {
    application: applicationName,
  });
  return html`<p>
      ${localize.term('removalText', { application: applicationName, integration: integration.name ?? '', account })} <bdi>${removalNotice}</bdi>
    </p>
    ${application?.kind === 'first-party' ? nothing : notice({ kind: 'warning', text: credentials })}`;
}

/** What a removal leads to, beyond what is true of each. Removing is possible whatever of it is known. */
export function consequencesTemplate(
  localize: LocalizeController,
  consequences: Consequences,
  isSlow: boolean,
): unknown {
  if (consequences === 'loading')
    return isSlow ? html`<p class="muted" role="status">${localize.term('loadingConsequences')}</p>` : nothing;
  if (consequences === 'failed')
    return html`<p class="muted" role="status">${localize.term('consequencesNotLoaded')}</p>`;
  const { dependents = [], dataLost } = consequences;
  const names = dependents.map((name) => localize.text(name)).filter(Boolean);
  const loss = localize.text(dataLost);
  return [
    names.length > 0 ? dependentsList(localize, names) : nothing,
    loss ? notice({ kind: 'danger', text: loss }) : nothing,
  ];
}

function dependentsList(localize: LocalizeController, names: readonly string[]): TemplateResult {
  const text = localize.term('dependentsStop');
  return notice({
    kind: 'danger',
    text,
    details: html`<ul class="dependents" aria-label=${text}>
      ${names.map((name) => html`<li>${name}</li>`)}
    </ul>`,
  });
}
