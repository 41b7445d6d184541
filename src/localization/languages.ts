import { loadPart } from '../load-part.ts';
import type { Translation } from './translation.ts';

/**
 * Loads the languages of the library when a page asks for them, by primary subtag. A language is one table in `tables/`
 * and one line here. English is not in the list, because the elements bring it along.
 */
export const languageLoaders = new Map<string, () => Promise<Translation>>([
  ['de', async () => (await loadPart(() => import('./tables/de.ts'))).de],
]);
