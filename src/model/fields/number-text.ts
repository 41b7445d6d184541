import { toDecimal } from './decimal.ts';

/** Why a text cannot be read as a number: it is none, may be one of two, or has more digits than a number keeps. */
export type NumberProblem = 'unreadable' | 'ambiguous' | 'inexact';

/** Group separators of some languages, besides point and comma. */
const SPACES = String.raw`\s\u00a0\u202f`;
const APOSTROPHES = `'’`;

/** Numbers as they are written in one language. */
export class NumberText {
  readonly #digits: readonly string[];
  readonly #decimal: string;
  readonly #whole: RegExp;

  constructor(language: string) {
    const parts = new Intl.NumberFormat(language).formatToParts(1234567.5);
    const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
    const groups = parts.filter(({ type }) => type === 'integer').map(({ value }) => value.length);
    // In India, all groups but the last one are of two digits.
    const size = groups.at(-2) === 2 ? 2 : 3;
    const group = groupClass(part('group'));
    this.#digits = [...new Intl.NumberFormat(language, { useGrouping: false }).format(9876543210)].toReversed();
    this.#decimal = part('decimal');
    this.#whole = new RegExp(
      group ? `^(?:\\d*|[1-9]\\d{0,${size - 1}}(?:${group}\\d{${size}})*${group}\\d{3})$` : String.raw`^\d*$`,
    );
  }

  /** A number as it is written, with all its digits. */
  show(value: number): string {
    const local = toDecimal(value).replace('.', this.#decimal);
    return local.replaceAll(/\d/g, (digit) => this.#digits[Number(digit)] ?? digit);
  }

  /**
   * Returns the number that a text stands for, or why there is none. Never returns a number that the user did not mean.
   */
  read(text: string): number | NumberProblem {
    const latin = [...text.replaceAll(/\p{Cf}/gu, '').trim()]
      .map((each) => (this.#digits.includes(each) ? this.#digits.indexOf(each) : each))
      .join('');
    const [, sign = '', unsigned = ''] = /^([-+−]?)\s*(.*)$/s.exec(latin) ?? [];
    const decimal = this.#own(unsigned) ?? foreign(unsigned);
    if (/^(?:unreadable|ambiguous)$/.test(decimal)) return decimal as NumberProblem;
    const value = Number(`${sign === '+' ? '' : sign.replace('−', '-')}${decimal}`);
    return plain(toDecimal(Math.abs(value))) === plain(decimal) ? value + 0 : 'inexact';
  }

  /** Returns a text in the language's own form as a decimal, or undefined if it has another form. */
  #own(text: string): string | undefined {
    const [whole = '', fraction, ...more] = text.split(this.#decimal);
    if (more.length > 0 || !this.#whole.test(whole) || !/^\d*$/.test(fraction ?? '')) return undefined;
    // At least one digit, and none missing after the sign.
    if (fraction === '' || whole + (fraction ?? '') === '') return undefined;
    // "1.500" is ambiguous: thousands in one language, a decimal in another.
    if (fraction?.length === 3 && fraction.endsWith('0') && /^[1-9]\d{0,2}$/.test(whole)) return 'ambiguous';
    return `${whole.replaceAll(/\D/g, '') || '0'}.${fraction ?? '0'}`;
  }
}

function groupClass(group: string): string {
  if (/\s/.test(group)) return `[${SPACES}]`;
  if (APOSTROPHES.includes(group)) return group && `[${APOSTROPHES}]`;
  return `[${group}]`;
}

/** Reads a decimal with the separator of another language, unless it may be a group of thousands. */
function foreign(text: string): string {
  const [, whole = '', fraction = ''] = /^(\d+)[.,](\d+)$/.exec(text) ?? [];
  const isGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (whole && !isGroup) return `${whole}.${fraction}`;
  return /^\d[\d.,'’\s]*$/.test(text) ? 'ambiguous' : 'unreadable';
}

/** Returns a decimal without redundant zeros. */
function plain(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const significant = fraction.slice(0, lengthWithoutZeros(fraction));
  return `${whole.replace(/^0+(?=\d)/, '')}${significant && '.'}${significant}`;
}

function lengthWithoutZeros(digits: string): number {
  let length = digits.length;
  while (digits[length - 1] === '0') length -= 1;
  return length;
}

const texts = new Map<string, NumberText>();

/** Numbers as they are written in a language. Made when the first number is drawn: a browser takes a while. */
export function numberText(language: string): NumberText {
  const text = texts.get(language) ?? new NumberText(language);
  texts.set(language, text);
  return text;
}
