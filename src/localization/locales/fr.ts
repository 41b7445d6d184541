import { addLibraryWords } from '../registry.ts';
import { fr } from '../tables/fr.ts';

addLibraryWords(fr);

export { fr };
