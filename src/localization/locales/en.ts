import { provideWords } from '../tables.ts';
import { enDialogs } from '../en-dialogs.ts';
import { enSection } from '../en-section.ts';
import type { Translation } from '../translation.ts';

/** English. In two parts, because a page needs the dialogs' words only with the dialogs. */
export const en: Translation = { ...enSection, ...enDialogs };

provideWords(en);
