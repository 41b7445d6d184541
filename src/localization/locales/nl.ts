import { addLibraryWords } from '../registry.ts';
import { nl } from '../tables/nl.ts';

addLibraryWords(nl);

export { nl };
