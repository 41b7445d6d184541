import type { Translation } from '../translation.ts';
import { de } from './de.ts';

/** German as it is written in Switzerland: with "ss". Texts with arguments have no "ß", so that names keep theirs. */
export const deCH: Translation = {
  ...(Object.fromEntries(
    Object.entries(de).map(([key, word]) => [key, typeof word === 'string' ? word.replaceAll('ß', 'ss') : word]),
  ) as unknown as Translation),
  $code: 'de-CH',
};
