import { addLibraryWords } from '../registry.ts';
import { pl } from '../tables/pl.ts';

addLibraryWords(pl);

export { pl };
