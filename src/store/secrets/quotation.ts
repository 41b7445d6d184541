/** How many consecutive characters a secret and a text must share so that it is not by chance: between these two. */
const MIN_MATCH_LENGTH = 4;
const MAX_MATCH_LENGTH = 8;
/** A shorter secret is only found as a separate word. */
const MIN_PART_LENGTH = 5;
/** An even shorter one occurs in many sentences. It is only found after a quotation mark or at the start. */
const MIN_UNQUOTED_LENGTH = 3;
/** A longer text is not searched: it counts as a quotation. */
const MAX_TEXT_LENGTH = 5_000;
/** How many layers of escapes are undone. */
const MAX_ESCAPES = 3;

/** The first and last lines of a PEM key, which name its type. */
const ARMOUR = /-----[^-\n]{1,60}-----/g;
/** Bytes, as addresses, Python and C write them. */
const BYTES = /(?:(?:%|\\x|\\u00|0x)[0-9a-f]{2}[, ]{0,2})+/gi;
const BYTE = /(?:%|\\x|\\u00|0x)([0-9a-f]{2})/gi;
/** Characters by their number: `\u0041`, `\u{41}`, `\U00000041`, `%u0041`, `&#x41;`. */
const HEXADECIMAL = /(?:\\u\{|\\u|%u|&#x)0{0,6}([0-9a-f]{2,6})[};]?/gi;
const DECIMAL = /&#(\d{2,7});?/g;
const OCTAL = /\\([0-3][0-7]{2})/g;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' };
const ENTITY = new RegExp(`&(${Object.keys(ENTITIES).join('|')});`, 'gi');
const NAMED = /&[a-z]{2,8};|\\[nrtbf]/gi;
/** The special characters of regular expressions. */
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/g;
const WORD = String.raw`[^\s"'\`“”„«»(){}[\]<>=:,;.…*•]`;
const REST = String.raw`(?:\.{2,}|…|\*{2,}|•+)`;
/** Shortened words, with the dots or stars that replace their rest. */
const CUT = new RegExp(`(?<!${WORD})(${WORD}{3,})${REST}|${REST}(${WORD}{3,})`, 'g');

/**
 * Returns a test of whether a text may quote one of the secrets: whole or in part, in any case, spaced, cut, escaped or
 * encoded. A text that is too long to search counts as a quotation.
 */
export function quotationOf(secrets: readonly string[]): (text: string) => boolean {
  const tests = secrets.filter((secret) => secret.trim() !== '').map(testFor);
  return (text) => {
    if (tests.length === 0) return false;
    if (text.length > MAX_TEXT_LENGTH) return true;
    const readings = readingsOf(text);
    return tests.some((test) => readings.some(test));
  };
}

function testFor(secret: string): (text: string) => boolean {
  const inside = secret.replace(ARMOUR, '').trim() || secret.trim();
  const plain = inside.toLowerCase();
  const solid = solidOf(plain);
  const isShort = solid.length < MIN_PART_LENGTH;
  const clear = isShort ? [] : [bare(plain), lettersOf(plain)].filter((form) => form.length >= MIN_PART_LENGTH);
  const encoded = encodingsOf(inside).filter((form) => form.length >= MIN_PART_LENGTH);
  const forms = [...new Set([...clear, ...encoded])].map((form) =>
    partsOf(form, isShort ? form.length : lengthOf(form)),
  );
  const word = isShort && wordOf(plain);
  return (text) => {
    if (word ? word.test(text) : solidOf(text).includes(solid)) return true;
    const readings = [bare(text), lettersOf(text)];
    if (forms.some((isIn) => readings.some(isIn))) return true;
    return fragmentsIn(text).some((fragment) => clear.some((form) => form.includes(fragment)));
  };
}

/** How many consecutive characters of a form are too many to be there by chance. */
function lengthOf(form: string): number {
  return Math.min(MAX_MATCH_LENGTH, Math.max(MIN_MATCH_LENGTH, Math.ceil(form.length / 2)));
}

/** Returns a test of whether a text contains a part of the form of this length. */
function partsOf(form: string, length: number): (text: string) => boolean {
  const parts = new Set<string>();
  for (let at = 0; at + length <= form.length; at += 1) parts.add(form.slice(at, at + length));
  return (text) => {
    for (let at = 0; at + length <= text.length; at += 1) if (parts.has(text.slice(at, at + length))) return true;
    return false;
  };
}

/**
 * Returns words that are the start or the end of a longer one, and words with digits, which belong to no language.
 */
function fragmentsIn(text: string): string[] {
  const cut = [...text.matchAll(CUT)].map(([, before = '', after = '']) => bare(before || after));
  const codes = text.split(/[^a-z0-9]+/).filter((word) => word.length >= MIN_MATCH_LENGTH && /\d/.test(word));
  return [...cut.filter((word) => word.length >= 3), ...codes];
}

/** Matches a short secret as a separate word, with or without escapes. */
function wordOf(secret: string): RegExp {
  const escaped = Array.from(secret, (character) =>
    character === '\\' ? '\\\\+' : character.replace(SYNTAX, '\\$&'),
  ).join('\\\\*');
  const before =
    secret.length < MIN_UNQUOTED_LENGTH ? '(?:^|["\'`“”„«»‘’([{<=:]\\s?)' : '(?<![\\p{Letter}\\p{Number}])';
  return new RegExp(`${before}\\\\*${escaped}(?![\\p{Letter}\\p{Number}])`, 'u');
}

/**
 * Returns a secret's bytes in hexadecimal, as decimal numbers, and in base64 at each of the three offsets. Base64 comes
 * without its ends, which depend on the neighbouring bytes.
 */
function encodingsOf(secret: string): string[] {
  const bytes = utf8(secret).slice(0, MAX_TEXT_LENGTH);
  const numbers = Array.from(bytes, (byte) => byte.charCodeAt(0));
  const hexadecimal = numbers.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const base64 = [0, 1, 2].map((before) => {
    const encoded = btoa('\0'.repeat(before) + bytes);
    return bare(
      encoded.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3)).toLowerCase(),
    );
  });
  return [hexadecimal, numbers.join(''), ...base64];
}

/** Returns a text as it is and with its escapes undone, layer by layer. All in lower case. */
function readingsOf(text: string): string[] {
  const readings = [text];
  for (let last = text; readings.length <= MAX_ESCAPES;) {
    const next = unescaped(last);
    if (next === last) break;
    readings.push((last = next));
  }
  return readings.map((reading) => reading.toLowerCase());
}

function unescaped(text: string): string {
  const character = (base: number) => (whole: string, digits: string) => {
    const code = Number.parseInt(digits, base);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  };
  return text
    .replace(BYTES, textOfBytes)
    .replace(HEXADECIMAL, character(16))
    .replace(DECIMAL, character(10))
    .replace(OCTAL, character(8))
    .replace(ENTITY, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(NAMED, ' ');
}

/** Decodes bytes as UTF-8, or each as a character if they are not UTF-8. */
function textOfBytes(bytes: string): string {
  const digits = Array.from(bytes.matchAll(BYTE), ([, byte = '']) => byte);
  try {
    return decodeURIComponent(digits.map((byte) => `%${byte}`).join(''));
  } catch {
    return digits.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join('');
  }
}

/** Removes spaces and backslashes. */
function solidOf(text: string): string {
  return text.replace(/[\s\\]+/g, '');
}

/** Keeps ASCII letters and digits, which every encoding writes alike. */
function bare(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '');
}

/** Keeps letters and digits of every script. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{Letter}\p{Number}]+/gu, '');
}

/** A text's bytes in UTF-8, each as a character. `TextEncoder` is missing in Jest's DOM. */
function utf8(text: string): string {
  const encoded = encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
  return encoded.replaceAll(/%(..)/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
