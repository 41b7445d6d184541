import { replaceWords } from './tables.ts';
import type { PartialTranslation } from './translation.ts';

/** Adds languages, or replaces words of a language, in whichever order they and the elements are loaded. What is shown follows. */
export function registerTranslation(...translations: readonly PartialTranslation[]): void {
  replaceWords(...translations);
}
