import { addLibraryWords } from '../registry.ts';
import { ja } from '../tables/ja.ts';

addLibraryWords(ja);

export { ja };
