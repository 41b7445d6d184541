import { addLibraryWords } from '../registry.ts';
import { es } from '../tables/es.ts';

addLibraryWords(es);

export { es };
