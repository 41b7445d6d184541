import type { Formats } from './formats.ts';
import type { Word } from './words/word.ts';

/** Characters that run from right to left or change the direction. Supplementary planes: by their high surrogate. */
const TURNING = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc\ud802\ud803\ud83a\ud83b]/;
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text from outside as a part of a sentence: it turns nothing around it, whichever way it runs itself. */
export function isolate(text: string): string {
  return text && `\u2068${text.replace(CONTROLS, '')}\u2069`;
}

/** Returns a sentence with texts in it. They are isolated only if something in it may run from right to left. */
export function sentence<Values extends object>(word: Word<Values>, values: Values, write: Formats): string {
  const plain = word(values, write);
  if (!TURNING.test(plain)) return plain;
  // Words of the code select a sentence and do not stand in it.
  const isolated = Object.entries(values).map(([name, value]: [string, unknown]): [string, unknown] => [
    name,
    name === 'status' || name === 'code' ? value : isolateValue(value),
  ]);
  return word(Object.fromEntries(isolated) as Values, write);
}

function isolateValue(value: unknown): unknown {
  if (Array.isArray(value)) return (value as unknown[]).map(isolateValue);
  return typeof value === 'string' ? isolate(value) : value;
}
