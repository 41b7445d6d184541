import { searchText } from './view.ts';
import { allAnew } from './vanilla/lists.ts';
import { vanilla } from './vanilla/portal.ts';

/** Written by hand, all rows anew after each change: what the others are measured against. */
export const contestant = vanilla({
  className: '',
  rows: allAnew,
  picker: { rows: allAnew, searchText },
});
