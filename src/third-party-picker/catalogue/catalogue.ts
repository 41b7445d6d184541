import { html, nothing, type TemplateResult } from 'lit';
import { noMatch } from '../../collection/filter-templates.ts';
import type { RowWindow } from '../../collection/row-window.ts';
import { deniedActions } from '../../ui/denied-actions.ts';
import { status } from '../../ui/notice.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Application, ApplicationKind } from '../../model/application.ts';
import type { IntegrationsError } from '../../model/errors.ts';
import type { Integration } from '../../model/integration.ts';
import type { Account } from '../../store/account-state.ts';
import { isCataloguePartial } from '../../store/catalogue-pages.ts';
import type { StagedApplications } from '../staged-applications.ts';
import { applicationList } from './application-list.ts';
import type { CatalogueFilter, FilteredCatalogue } from './catalogue-filter.ts';
import { catalogueNotices } from './catalogue-notices.ts';
import { filterControls } from './filter-controls.ts';
import { countOf, kindLabels, kindTabs, type KindLabels } from './kind-tabs.ts';
import type { ServerSearch } from './server-search.ts';

/** All that the picker shows of the catalogue, and what the user can do with it. */
export interface CatalogueView {
  readonly account: Account;
  readonly vendor: string | undefined;
  readonly filter: CatalogueFilter;
  readonly rows: RowWindow;
  /** Whether the user has stopped typing, so that the result is worth announcing. */
  readonly isQuiet: boolean;
  readonly search: ServerSearch;
  /** Why the rest of a partial catalogue does not come. Undefined while it comes. */
  readonly failure: IntegrationsError | undefined;
  readonly staged: StagedApplications;
  readonly adding: boolean;
  /** Why nothing may be changed, whatever the account permits. Undefined if changes are possible. */
  readonly readonlyReason: string | undefined;
  readonly isRemoving: (integration: Integration) => boolean;
  readonly onShowKind: (kind: ApplicationKind) => void;
  readonly onNarrow: CatalogueFilter['narrow'];
  /** Shows all categories of a kind, with the search as it is. */
  readonly onShowElsewhere: (kind: ApplicationKind) => void;
  readonly onClear: () => void;
  /** Loads again what did not come. */
  readonly onRetry: () => void;
  readonly onChoose: (application: Application) => void;
  readonly onRemove: (integration: Integration) => void;
}

/** The catalogue in its tabs, with the filter. */
export function catalogue(localize: LocalizeController, view: CatalogueView): TemplateResult {
  const { filter, rows, search } = view;
  const { applications, integrations, permissions } = view.account;
  // The picker has no control that configures.
  const denials = deniedActions(localize, { ...permissions, configure: true }, view.readonlyReason);
  const result = filter.list(localize, applications, search.found);
  const { items: found, words: foundWords, listed } = result;
  const labels = kindLabels(localize, applications, view.vendor);
  const isWhole = !isCataloguePartial(view.account);
  // The number of matches in a partial catalogue is known as soon as the server has searched, too.
  const isCounted = isWhole || (filter.search.trim() !== '' && !search.isPending && !search.failure);
  const announcement =
    isCounted && filter.isNarrowed && view.isQuiet ? localize.term('applicationCount', { count: listed.length }) : '';
  return html`${kindTabs(localize, {
    applications,
    found,
    isCounted: isWhole,
    labels,
    selected: filter.kind,
    onSelect: view.onShowKind,
  })}
    <div class="filter">
      ${filterControls(localize, {
        search: filter.search,
        category: filter.choice,
        categories: filter.categories(localize, applications),
        onSearch: (search) => view.onNarrow({ search }),
        onCategory: (choice) => view.onNarrow({ choice }),
      })}
      ${denials.render()} ${isWhole ? nothing : catalogueNotices(localize, view)} ${status(announcement)}
    </div>
    <div class="panel" part="dialog-body" id="panel" role="tabpanel" aria-labelledby="tab-${filter.kind}">
      ${
        listed.length > 0
          ? rows.render(listed, (shown, start) =>
              applicationList(localize, {
                ...view,
                applications: shown,
                start,
                length: listed.length,
                foundWords,
                integrations,
                denials,
              }),
            )
          : renderNoMatch(localize, view, result, labels)
      }
    </div>`;
}

function renderNoMatch(
  localize: LocalizeController,
  { account, filter, search: { isPending }, onShowElsewhere, onClear }: CatalogueView,
  { items: found, ofKind }: FilteredCatalogue,
  labels: KindLabels,
): unknown {
  const search = filter.search.trim();
  // The notices say that more may come.
  if (isCataloguePartial(account) && (isPending || !filter.isNarrowed)) return nothing;
  // Other categories of the kind have matches.
  if (ofKind.length > 0) {
    return noMatch(localize, {
      message: localize.term('noApplicationInCategory', { search, category: filter.choice ?? '' }),
      elsewhere: {
        count: ofKind.length,
        place: localize.term('allCategories'),
        onShow: () => onShowElsewhere(filter.kind),
      },
      onClear,
    });
  }
  const other = filter.kind === 'third-party' ? 'first-party' : 'third-party';
  return noMatch(localize, {
    message: search ? localize.term('noApplicationMatches', { search }) : localize.term('noApplications'),
    elsewhere: {
      count: search ? countOf(found, other) : 0,
      place: labels[other],
      onShow: () => onShowElsewhere(other),
    },
    onClear: search ? onClear : undefined,
  });
}
