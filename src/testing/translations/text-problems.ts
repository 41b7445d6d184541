import type { Formats } from '../../localization/formats.ts';

/** Arguments that select a sentence and do not stand in it. */
const CODES = new Set(['status', 'code']);
/** Small numbers may be words. */
const MAX_WORDED_COUNT = 3;

/** Whether a text does not say something that it is told. */
export function isLost(text: string, values: object, { number }: Formats): boolean {
  const isSaid = (value: unknown): boolean => {
    if (typeof value === 'number') return value <= MAX_WORDED_COUNT || text.includes(number(value));
    return (Array.isArray(value) ? value : [value]).every((part) => text.includes(String(part)));
  };
  // A time to wait is told in another unit.
  return Object.entries(values).some(([name, value]) => !CODES.has(name) && name !== 'retryAfter' && !isSaid(value));
}

/** French as it is written in Europe has a no-break space before these, and inside of quotation marks. */
const FRENCH_SPACE = /(^|[^\u00a0\u202f])([;!?»]|:(?!\/\/))|«(?![\u00a0\u202f])/;

/** Returns what is wrong with how a text is written. */
export function spellingProblem(text: string, language: string): 'space' | 'spelling' | undefined {
  const { language: primary, region } = new Intl.Locale(language);
  if (text !== text.trim() || / {2}| […,.;:!?]/.test(text)) return 'space';
  if (primary === 'fr' && region !== 'CA' && FRENCH_SPACE.test(text)) return 'space';
  const isSwiss = primary === 'de' && (region === 'CH' || region === 'LI');
  return /\.\.\.|"|\p{L}'\p{L}/u.test(text) || (isSwiss && text.includes('ß')) ? 'spelling' : undefined;
}
