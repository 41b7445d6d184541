import { html, nothing, type TemplateResult } from 'lit';
import type { IntegrationsError } from '../../model/errors.ts';
import { failureNotice, notice } from '../../ui/notice.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { ServerSearch } from './server-search.ts';

/** All that the notices about a partial catalogue show. */
export interface CatalogueNoticesView {
  /** Why the rest does not come. Undefined while it comes. */
  readonly failure: IntegrationsError | undefined;
  readonly search: ServerSearch;
  readonly onRetry: () => void;
}

/** Says whether more of the catalogue is coming, or why it is not, and whether all of it is searched. */
export function catalogueNotices(
  localize: LocalizeController,
  { failure, search, onRetry }: CatalogueNoticesView,
): TemplateResult {
  const progress = localize.term(search.isPending ? 'searchingEverything' : 'catalogueComing');
  return html`${failure ? failureNotice(localize, localize.term('catalogueIncomplete'), failure, onRetry) : nothing}
  ${
    search.failure
      ? notice({
          kind: 'warning',
          role: 'status',
          lead: localize.term('searchIncomplete'),
          text: localize.reason(search.failure),
        })
      : nothing
  }
  ${search.isPending || !failure ? html`<p class="muted">${progress}</p>` : nothing}`;
}
