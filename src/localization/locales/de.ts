import { addLibraryWords } from '../registry.ts';
import { de } from '../tables/de.ts';

addLibraryWords(de);

export { de };
