import { LATIN } from '../model/language-tags.ts';

/** The forms of a text by plural category, with `#` in place of the number. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Writes numbers, lists and times in one language. */
export interface Formats {
  /** Returns a whole number with its groups: "16,384". */
  number(value: number): string;
  /** Returns the form that the language has for a number: "1 character". */
  plural(count: number, forms: PluralForms): string;
  /** Returns names in a sentence: "A, B and C". */
  list(texts: readonly string[]): string;
  /** Returns how long to wait: "in 30 seconds", "in 1 hour". */
  duration(seconds: number): string;
  /** Returns the day of an ISO 8601 time, written out. Empty if the time cannot be read. */
  day(time: string | undefined): string;
}

const UNITS = ['second', 'minute', 'hour'] as const;

const made = new Map<string, Formats>();

/** Returns the formats of a language. The browser's are created when they are first needed: that takes a while. */
export function formatsFor(language: string): Formats {
  const known = made.get(language);
  if (known) return known;
  const created: Record<string, unknown> = {};
  const format = <Format>(Kind: new (language: string, options?: object) => Format, options?: object): Format =>
    (created[Kind.name] ??= new Kind(language, options)) as Format;
  const number = (value: number): string =>
    LATIN.test(language) && value >= 0 && value < 1_000 ? String(value) : format(Intl.NumberFormat).format(value);
  const formats: Formats = {
    number,
    plural: (count, forms) =>
      (forms[format(Intl.PluralRules).select(count)] ?? forms.other).replace('#', number(count)),
    list: (texts) => format(Intl.ListFormat).format(texts),
    duration(seconds) {
      const power = Number(seconds >= 60) + Number(seconds >= 3600);
      return format(Intl.RelativeTimeFormat).format(Math.ceil(seconds / 60 ** power), UNITS[power] ?? 'second');
    },
    day(time) {
      const day = Date.parse(time ?? '');
      return Number.isNaN(day) ? '' : format(Intl.DateTimeFormat, { dateStyle: 'long' }).format(day);
    },
  };
  made.set(language, formats);
  return formats;
}
