import { html, nothing, type TemplateResult } from 'lit';
import type { IntegrationsError } from '../../model/errors.ts';
import { deniedActions } from '../../ui/denied-actions.ts';
import { status } from '../../ui/notice.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { wholeNumber } from '../../localization/whole-number.ts';
import type { Application, ApplicationKind } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import type { Account } from '../../store/account-state.ts';
import { isCataloguePartial } from '../../store/catalogue-pages.ts';
import { applicationList } from './application-list.ts';
import type { CatalogueFilter, Listed } from './catalogue-filter.ts';
import { catalogueNotices } from './catalogue-notices.ts';
import { countOf, kindLabels, kindTabs } from './kind-tabs.ts';
import type { RowWindow } from '../../collection/row-window.ts';
import { nothingFound, searchControls } from './search-controls.ts';
import type { ServerSearch } from './server-search.ts';
import type { StagedApplications } from '../staged-applications.ts';

/** All that the picker shows of the catalogue, and what a person can do with it. */
export interface CatalogueView {
  readonly account: Account;
  readonly vendor: string | undefined;
  readonly filter: CatalogueFilter;
  readonly rows: RowWindow;
  /** Whether nothing was typed for a while, so that the result is worth saying. */
  readonly isSettled: boolean;
  readonly search: ServerSearch;
  /** Why the rest of a catalogue that is not whole does not come. Absent while it does. */
  readonly failure: IntegrationsError | undefined;
  readonly staged: StagedApplications;
  readonly adding: boolean;
  /** Why nothing may be changed, whatever the account permits. Undefined if changes are possible. */
  readonly readonlyReason: string | undefined;
  readonly isRemoving: (integration: Integration) => boolean;
  readonly onShow: (kind: ApplicationKind) => void;
  readonly onNarrow: (change: Partial<Pick<CatalogueFilter, 'search' | 'category'>>) => void;
  readonly onSearchElsewhere: (kind: ApplicationKind) => void;
  readonly onClear: () => void;
  /** Loads again what did not come. */
  readonly onRetry: () => void;
  readonly onChoose: (application: Application) => void;
  readonly onRemove: (integration: Integration) => void;
}

/** The catalogue in its tabs, as far as it is searched. */
export function catalogue(view: CatalogueView, localize: LocalizeController): TemplateResult {
  const { filter, rows, search } = view;
  const { applications, integrations, permissions } = view.account;
  // Nothing is configured here.
  const denials = deniedActions(localize, { ...permissions, configure: true }, view.readonlyReason);
  const result = filter.list(applications, search.found, localize);
  const { applications: found, words: foundWords, listed } = result;
  const labels = kindLabels(applications, view.vendor, localize);
  const isNarrowed = filter.search.trim() !== '' || filter.category !== '';
  const isWhole = !isCataloguePartial(view.account);
  // In a part of the catalogue only what the server has searched for, too, is all there is.
  const isCounted =
    isNarrowed && view.isSettled && (isWhole || (filter.search.trim() !== '' && !search.isPending && !search.failure));
  const said = isCounted
    ? localize.term('applicationCount', listed.length, wholeNumber(listed.length, localize.language))
    : '';
  return html`${kindTabs({ applications, found, isCounted: isWhole, labels, selected: filter.kind, onSelect: view.onShow }, localize)}
    <div class="search">
      ${searchControls(
        {
          search: filter.search,
          category: filter.category,
          categories: filter.categories(applications, localize),
          onSearch: (search) => view.onNarrow({ search }),
          onCategory: (category) => view.onNarrow({ category }),
        },
        localize,
      )}
      ${denials.render()} ${isWhole ? nothing : catalogueNotices(view, localize)} ${status(said)}
    </div>
    <div class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${filter.kind}">
      ${
        listed.length > 0
          ? rows.render(listed, (shown, start) =>
              applicationList(
                { ...view, applications: shown, start, length: listed.length, foundWords, integrations, denials },
                localize,
              ),
            )
          : renderNothingFound(view, result, labels, localize)
      }
    </div>`;
}

function renderNothingFound(
  { account, filter, search: { isPending }, onSearchElsewhere, onClear }: CatalogueView,
  { applications: found, ofKind }: Listed,
  labels: Readonly<Record<ApplicationKind, string>>,
  localize: LocalizeController,
): TemplateResult {
  const search = filter.search.trim();
  // That more may come is said above.
  if (isCataloguePartial(account) && (isPending || !(search || filter.category))) return html``;
  const other = filter.kind === 'third-party' ? 'first-party' : 'third-party';
  // In the category there is nothing, but in others of the kind.
  if (ofKind.length > 0) {
    return nothingFound(
      {
        message: localize.term('noApplicationInCategory', search, filter.category),
        elsewhere: { count: ofKind.length, place: localize.term('allCategories') },
        onElsewhere: () => onSearchElsewhere(filter.kind),
        onClear,
      },
      localize,
    );
  }
  return nothingFound(
    {
      message: search ? localize.term('noApplicationMatches', search) : localize.term('noApplications'),
      elsewhere: { count: search ? countOf(found, other) : 0, place: labels[other] },
      onElsewhere: () => onSearchElsewhere(other),
      onClear: search ? onClear : undefined,
    },
    localize,
  );
}
