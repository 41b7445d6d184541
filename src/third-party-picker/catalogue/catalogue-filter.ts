import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Application, ApplicationKind } from '../../model/application.ts';
import { textIn } from '../../model/text.ts';
import { mergeById } from '../../store/account-state.ts';
import { findApplications, type Found } from '../../collection/search.ts';

/** Of how many applications on its categories are worth a control of their own. */
const MIN_FILTERED_LENGTH = 20;

/** What a search has found, and what of it the picker lists. */
export interface Listed extends Found {
  /** Those of the kind, of every category. */
  readonly ofKind: readonly Application[];
  readonly listed: readonly Application[];
}

/** What the picker shows of the catalogue: those that a search finds, of one kind and category. */
export class CatalogueFilter {
  /** What was typed. */
  search = '';
  kind: ApplicationKind = 'third-party';
  /** As it is called in the language shown; empty for all. */
  category = '';
  // The list is drawn again for many reasons besides: what was worked out from the same is kept.
  readonly #find = memoizeLast(findApplications);
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

  /** How many the list has that was made last. */
  get length(): number {
    return this.#length;
  }

  /** What the search finds: of every kind and category, of the kind, and what is listed. Behind it is what only the server has found. */
  list(applications: readonly Application[], onServer: ReadonlySet<string>, localize: LocalizeController): Listed {
    // One that is no longer there, or is called otherwise now, would narrow the list without being seen.
    if (!this.categories(applications, localize).includes(this.category)) this.category = '';
    const { applications: foundHere, words } = this.#find(applications, this.search);
    const found = this.#withOthers(foundHere, applications, onServer);
    const foundOfKind = this.#foundOfKind(found, this.kind);
    const listed = this.category ? this.#ofCategory(foundOfKind, this.category, localize.language) : foundOfKind;
    this.#length = listed.length;
    return { applications: found, words, ofKind: foundOfKind, listed };
  }

  /** The categories to choose from, in order. None where the choice would not help. */
  categories(applications: readonly Application[], localize: LocalizeController): readonly string[] {
    return this.#categories(this.#allOfKind(applications, this.kind), localize.language);
  }

  /** Shows another kind. The search stays. */
  show(kind: ApplicationKind): void {
    this.kind = kind;
    this.category = '';
  }

  /** The place in the list of the first application that is wanted, which is brought there, whatever kind or search was left on. */
  reveal(
    applications: readonly Application[],
    isWanted: (application: Application) => boolean,
    onServer: ReadonlySet<string>,
    localize: LocalizeController,
  ): number {
    const find = (): number => this.list(applications, onServer, localize).listed.findIndex(isWanted);
    const place = find();
    if (place >= 0) return place;
    this.clear();
    this.show(applications.find(isWanted)?.kind ?? this.kind);
    return find();
  }

  /** Shows all of the kind. */
  clear(): void {
    this.search = '';
    this.category = '';
  }
}

function ofKind(applications: readonly Application[], kind: ApplicationKind): readonly Application[] {
  return applications.filter((application) => application.kind === kind);
}

function ofCategory(applications: readonly Application[], category: string, language: string): readonly Application[] {
  return applications.filter((application) => textIn(application.category, language) === category);
}

function categoriesOf(applications: readonly Application[], language: string): readonly string[] {
  if (applications.length <= MIN_FILTERED_LENGTH) return [];
  const names = new Set(applications.map(({ category }) => textIn(category, language)).filter(Boolean));
  return names.size > 1 ? [...names].toSorted((one, other) => one.localeCompare(other, language)) : [];
}

/** The same function, which answers at once when it is asked the same as the last time. */
function memoizeLast<A extends unknown[], R>(work: (...of: A) => R): (...of: A) => R {
  let last: { of: A; result: R } | undefined;
  return (...of) => {
    if (!last?.of.every((value, index) => value === of[index])) last = { of, result: work(...of) };
    return last.result;
  };
}
