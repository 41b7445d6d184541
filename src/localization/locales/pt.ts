import { addLibraryWords } from '../registry.ts';
import { pt } from '../tables/pt.ts';

addLibraryWords(pt);

export { pt };
