import { addLibraryWords } from '../registry.ts';
import { ar } from '../tables/ar.ts';

addLibraryWords(ar);

export { ar };
