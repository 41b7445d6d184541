import { findItems } from './search.ts';
import { SearchIndex, type Searchable } from './search-index.ts';

/** What narrows a list: a search, and a choice such as a category. The section and the picker each have one. */
export class ListFilter<Item extends Searchable, Choice> {
  /** What the user typed. */
  search = '';
  /** What the user chose to see. Undefined for everything. */
  choice: Choice | undefined;
  readonly #index: SearchIndex<Item>;
  /** Searches a list. Lists are drawn for many other reasons, so the last result is kept. */
  protected readonly find = memoizeLast((items: readonly Item[], search: string) =>
    findItems(items, search, this.#index),
  );

  constructor(index = new SearchIndex<Item>()) {
    this.#index = index;
  }

  /** Whether the list may lack items because of the filter. */
  get isNarrowed(): boolean {
    return this.search.trim() !== '' || this.choice !== undefined;
  }

  /** Changes the search, the choice, or both. */
  narrow(change: { search?: string; choice?: Choice | undefined }): void {
    Object.assign(this, change);
  }
}

/** The same function. If the arguments are those of the last call, it returns the last result. */
export function memoizeLast<Arguments extends unknown[], Result>(
  compute: (...values: Arguments) => Result,
): (...values: Arguments) => Result {
  let last: { values: Arguments; result: Result } | undefined;
  return (...values) => {
    if (!last?.values.every((value, index) => value === values[index])) last = { values, result: compute(...values) };
    return last.result;
  };
}
