import { addLibraryWords } from '../registry.ts';
import { deCH } from '../tables/de-ch.ts';

addLibraryWords(deCH);

export { deCH };
