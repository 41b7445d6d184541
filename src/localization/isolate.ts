/** Characters that run from right to left or change the direction. Supplementary planes: by their high surrogate. */
const TURNING = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc\ud802\ud803\ud83a\ud83b]/;
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text from outside as a part of a sentence: it turns nothing around it, whichever way it runs itself. */
export function isolate(text: string): string {
  return text && `\u2068${text.replace(CONTROLS, '')}\u2069`;
}

/** A sentence with texts in it. They are isolated only if something in it may run from right to left. */
export function sentence(word: (...values: unknown[]) => string, values: readonly unknown[]): string {
  const plain = word(...values);
  // What is a word of the code, such as a status, selects a sentence and does not stand in it.
  const isolated = (value: unknown): unknown =>
    typeof value === 'string' && plain.includes(value) ? isolate(value) : value;
  return TURNING.test(plain) ? word(...values.map(isolated)) : plain;
}
