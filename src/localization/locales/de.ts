import { registerTranslation } from '../tables.ts';
import { de } from '../de.ts';

registerTranslation(de);

export { de };
