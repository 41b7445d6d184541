import { registerTranslation } from '@shoelace-style/localize';
import { de } from '../de.ts';

registerTranslation(de);

export { de };
