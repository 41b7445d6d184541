/** A promise of the contract that an adapter has broken. The message says what was promised and what came. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}

const MAX_TEXT_LENGTH = 500;

/** The ways in which a secret is written in texts: as it is, within JSON, and within an address. */
export function formsOf(secret: string): string[] {
  // An address has no halves of characters.
  const wellFormed = secret.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(wellFormed)];
}

/** Describes an answer for developers, with every occurrence of `hidden` replaced. */
export function describeValue(came: unknown, hidden: readonly string[]): string {
  // The longest first: one may be part of another.
  const forms = hidden.flatMap(formsOf).toSorted((one, other) => other.length - one.length);
  const hide = (text: string): string => forms.reduce((rest, form) => rest.replaceAll(form, '[hidden]'), text);
  const words = came instanceof Error ? hide(errorInWords(came)) : valueInWords(came, hide);
  return words.length > MAX_TEXT_LENGTH ? `${words.slice(0, MAX_TEXT_LENGTH)} …` : words;
}

function errorInWords(error: Error & { code?: unknown }): string {
  const code = typeof error.code === 'string' ? ` with the code ${error.code}` : '';
  return `${error.name}${code}: ${error.message}`;
}

function valueInWords(value: unknown, hide: (text: string) => string): string {
  if (typeof value === 'string') return hide(value);
  const hideIn = (_key: string, part: unknown): unknown => (typeof part === 'string' ? hide(part) : part);
  try {
    return JSON.stringify(value, hideIn) ?? String(value);
  } catch {
    return `something of the type ${typeof value}`;
  }
}
