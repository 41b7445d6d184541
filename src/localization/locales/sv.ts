import { addLibraryWords } from '../registry.ts';
import { sv } from '../tables/sv.ts';

addLibraryWords(sv);

export { sv };
