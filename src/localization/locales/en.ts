import { addLibraryWords } from '../registry.ts';
import { enDeferred } from '../tables/en-deferred.ts';
import { enInitial } from '../tables/en-initial.ts';
import type { Translation } from '../translation.ts';

/** English, in two parts: a page loads the words of the dialogs with the dialogs. */
export const en: Translation = { ...enInitial, ...enDeferred };

addLibraryWords(en);
