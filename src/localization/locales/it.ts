import { addLibraryWords } from '../registry.ts';
import { it } from '../tables/it.ts';

addLibraryWords(it);

export { it };
