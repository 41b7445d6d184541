import { provideWords } from '../tables.ts';
import { de } from '../de.ts';

provideWords(de);

export { de };
