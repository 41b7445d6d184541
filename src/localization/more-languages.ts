import type { LanguageLoader } from './languages.ts';

/** Loads the languages besides English and German. A language is one table in `tables/` and one line here. */
export const moreLanguages: Record<string, LanguageLoader> = {
  ar: () => import('./tables/ar.ts'),
  'de-ch': () => import('./tables/de-ch.ts'),
  es: () => import('./tables/es.ts'),
  fr: () => import('./tables/fr.ts'),
  it: () => import('./tables/it.ts'),
  ja: () => import('./tables/ja.ts'),
  nl: () => import('./tables/nl.ts'),
  pl: () => import('./tables/pl.ts'),
  pt: () => import('./tables/pt.ts'),
  sv: () => import('./tables/sv.ts'),
};
