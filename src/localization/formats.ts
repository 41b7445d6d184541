/** Keeps one formatter for each language: creating one takes a browser longer than formatting with it. */
export function memoizeByLanguage<Formatter>(create: (language: string) => Formatter): (language: string) => Formatter {
  const created = new Map<string, Formatter>();
  return (language) => {
    const formatter = created.get(language) ?? create(language);
    created.set(language, formatter);
    return formatter;
  };
}

const days = memoizeByLanguage((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }));

/** The day of an ISO 8601 time, written out in a language. Empty if the time cannot be read. */
export function longDay(time: string | undefined, language: string): string {
  const day = Date.parse(time ?? '');
  return Number.isNaN(day) ? '' : days(language).format(day);
}
