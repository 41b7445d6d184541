import { ListFilter, memoizeLast } from '../../collection/list-filter.ts';
import type { SearchResult } from '../../collection/search.ts';
import { sortNames } from '../../collection/sort-names.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Application, ApplicationKind } from '../../model/application.ts';
import { textIn } from '../../model/text.ts';
import { mergeById } from '../../store/account-state.ts';

/** A longer list than this has a choice of categories. */
const MAX_LENGTH_WITHOUT_CATEGORIES = 20;

/** What a search has found, and the part of it that the picker lists. */
export interface FilteredCatalogue extends SearchResult<Application> {
  /** Those of the kind, in every category. */
  readonly ofKind: readonly Application[];
  readonly listed: readonly Application[];
}

/** What narrows the catalogue: a search, a kind, and a category by its name in the language shown. */
export class CatalogueFilter extends ListFilter<Application, string> {
  kind: ApplicationKind = 'third-party';
  readonly #withOthers = memoizeLast(
    (here: readonly Application[], all: readonly Application[], onServer: ReadonlySet<string>) =>
      onServer.size === 0
        ? here
        : mergeById(
            here,
            all.filter(({ id }) => onServer.has(id)),
          ),
  );
  readonly #foundOfKind = memoizeLast(ofKind);
  readonly #ofCategory = memoizeLast(ofCategory);
  readonly #allOfKind = memoizeLast(ofKind);
  readonly #categories = memoizeLast(categoriesOf);
  #length = 0;

  /** The length of the last list. */
  get length(): number {
    return this.#length;
  }

  /** Applies the filter. Matches that only the server has found come last. */
  list(
    localize: LocalizeController,
    applications: readonly Application[],
    onServer: ReadonlySet<string>,
  ): FilteredCatalogue {
    // A category that is gone, or has another name now, would narrow the list without being seen.
    if (this.choice !== undefined && !this.categories(localize, applications).includes(this.choice))
      this.choice = undefined;
    const { items: foundHere, words } = this.find(applications, this.search);
    const items = this.#withOthers(foundHere, applications, onServer);
    const foundOfKind = this.#foundOfKind(items, this.kind);
    const listed =
      this.choice === undefined ? foundOfKind : this.#ofCategory(foundOfKind, this.choice, localize.language);
    this.#length = listed.length;
    return { items, words, ofKind: foundOfKind, listed };
  }

  /** The categories to choose from, sorted. Empty if the choice would not help. */
  categories(localize: LocalizeController, applications: readonly Application[]): readonly string[] {
    return this.#categories(this.#allOfKind(applications, this.kind), localize.language);
  }

  /** Shows another kind. The search stays. */
  showKind(kind: ApplicationKind): void {
    this.kind = kind;
    this.choice = undefined;
  }

  /** The place in the list of the first wanted application. If the filter hides it, the filter is cleared. */
  reveal(
    localize: LocalizeController,
    applications: readonly Application[],
    onServer: ReadonlySet<string>,
    isWanted: (application: Application) => boolean,
  ): number {
    const findPlace = (): number => this.list(localize, applications, onServer).listed.findIndex(isWanted);
    const place = findPlace();
    if (place >= 0) return place;
    this.search = '';
    this.showKind(applications.find(isWanted)?.kind ?? this.kind);
    return findPlace();
  }
}

function ofKind(applications: readonly Application[], kind: ApplicationKind): readonly Application[] {
  return applications.filter((application) => application.kind === kind);
}

function ofCategory(applications: readonly Application[], category: string, language: string): readonly Application[] {
  return applications.filter((application) => textIn(application.category, language) === category);
}

function categoriesOf(applications: readonly Application[], language: string): readonly string[] {
  if (applications.length <= MAX_LENGTH_WITHOUT_CATEGORIES) return [];
  const names = new Set(applications.map(({ category }) => textIn(category, language)).filter(Boolean));
  return names.size > 1 ? sortNames([...names], language) : [];
}
