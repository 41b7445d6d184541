import { loadPart } from '../load-part.ts';
import type { Translation } from './translation.ts';

/** Loads a module that exports the table of a language and nothing else. */
export type LanguageLoader = () => Promise<Record<string, Translation>>;

/**
 * Loads the languages of the library when a page asks for them, by tag in lower case. English is not in the list,
 * because the elements bring it along. The addresses of the other languages come from a module of their own: named
 * here, they would be a part of each first load.
 */
export const languageLoaders = new Map<string, LanguageLoader>([
  ['de', () => loadPart(() => import('./tables/de.ts'))],
]);

for (const code of 'ar de-ch es fr it ja nl pl pt sv'.split(' '))
  languageLoaders.set(code, async () => {
    const { moreLanguages } = await loadPart(() => import('./more-languages.ts'));
    return loadPart(moreLanguages[code] as LanguageLoader);
  });
