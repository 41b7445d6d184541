import type { LocalizeController } from '../localization/localize-controller.ts';
import type { Application, ApplicationKind } from '../model/application.ts';
import { findApplications, type Found } from './search.ts';

/** Of how many applications on its categories are worth a control of their own. */
const MANY = 20;

/** What the picker shows of the catalogue: those that a search finds, of one kind and category. */
export class CatalogueFilter {
  /** What was typed. */
  search = '';
  kind: ApplicationKind = 'third-party';
  /** As it is called in the language shown; empty for all. */
  category = '';
  #applications: readonly Application[] = [];
  #searched: string | undefined;
  #length = 0;
  #found: Found = { applications: [], words: [] };

  /** How many the list has that was made last. */
  get length(): number {
    return this.#length;
  }

  /** What the search finds, of every kind and category, and those of it that are listed. */
  list(applications: readonly Application[], localize: LocalizeController): Found & { readonly listed: readonly Application[] } {
    // The list is drawn again for many reasons besides.
    if (applications !== this.#applications || this.search !== this.#searched) {
      this.#found = findApplications(applications, this.search);
      this.#applications = applications;
      this.#searched = this.search;
    }
    const ofKind = this.#found.applications.filter(({ kind }) => kind === this.kind);
    const listed = this.category ? ofKind.filter(({ category }) => localize.text(category) === this.category) : ofKind;
    this.#length = listed.length;
    return { ...this.#found, listed };
  }

  /** The categories to choose from, in order. None where the choice would not help. */
  categories(applications: readonly Application[], localize: LocalizeController): string[] {
    const ofKind = applications.filter(({ kind }) => kind === this.kind);
    if (ofKind.length <= MANY) return [];
    const names = new Set(ofKind.map(({ category }) => localize.text(category)).filter(Boolean));
    return names.size > 1 ? [...names].toSorted((one, other) => one.localeCompare(other, localize.lang())) : [];
  }

  /** Shows another kind. The search stays. */
  show(kind: ApplicationKind): void {
    this.kind = kind;
    this.category = '';
  }

  /** Shows all of the kind. */
  clear(): void {
    this.search = '';
    this.category = '';
  }
}
