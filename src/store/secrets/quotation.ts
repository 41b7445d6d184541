/**
 * Letters and digits that a secret has to have in a row with a text, so that they are not there by chance: at least, at
 * most.
 */
const FEWEST = 4;
const MOST = 8;
/** A secret with fewer characters is only found as a word of its own. */
const SHORT = 5;
/** One with fewer is itself part of many sentences: it is only found where a mark says that it is a quotation. */
const VERY_SHORT = 3;
/** What is longer is no text for people, and nobody looks through it. */
const MAX_TEXT_LENGTH = 5_000;
/** How often something may have been escaped. */
const ESCAPES = 3;

/** The first and last lines of a key, which say what it is. */
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
/** What means something in a regular expression. */
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/g;
/** Words with what stands for the rest of them. */
const CUT =
  /([^\s"'`“”„«»(){}[\]<>=:,;.…*•]{3,})(?:\.{2,}|…|\*{2,}|•+)|(?:\.{2,}|…|\*{2,}|•+)([^\s"'`“”„«»(){}[\]<>=:,;.…*•]{3,})/g;

/**
 * Tells whether a text may quote one of the secrets: whole or in part, in whatever case, spaced, cut, escaped or
 * encoded. A text that is too long to tell may.
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
  const isShort = solid.length < SHORT;
  const clear = isShort ? [] : [bare(plain), lettersOf(plain)].filter((form) => form.length >= SHORT);
  const encoded = encodingsOf(inside).filter((form) => form.length >= SHORT);
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

/** How much of a form is so much that it is not there by chance. */
function lengthOf(form: string): number {
  return Math.min(MOST, Math.max(FEWEST, Math.ceil(form.length / 2)));
}

/** Whether a text has a part of this length of a form. */
function partsOf(form: string, length: number): (text: string) => boolean {
  const parts = new Set<string>();
  for (let at = 0; at + length <= form.length; at += 1) parts.add(form.slice(at, at + length));
  return (text) => {
    for (let at = 0; at + length <= text.length; at += 1) if (parts.has(text.slice(at, at + length))) return true;
    return false;
  };
}

/**
 * Words that are the beginning or the end of something longer, and those with digits, which are no words of a language.
 */
function fragmentsIn(text: string): string[] {
  const cut = [...text.matchAll(CUT)].map(([, before = '', after = '']) => bare(before || after));
  const codes = text.split(/[^a-z0-9]+/).filter((word) => word.length >= FEWEST && /\d/.test(word));
  return [...cut.filter((word) => word.length >= 3), ...codes];
}

/** A short secret that is a word of its own, with or without what escapes its characters. */
function wordOf(secret: string): RegExp {
  const escaped = Array.from(secret, (character) =>
    character === '\\' ? '\\\\+' : character.replace(SYNTAX, '\\$&'),
  ).join('\\\\*');
  const before = secret.length < VERY_SHORT ? '(?:^|["\'`“”„«»‘’([{<=:]\\s?)' : '(?<![\\p{Letter}\\p{Number}])';
  return new RegExp(`${before}\\\\*${escaped}(?![\\p{Letter}\\p{Number}])`, 'u');
}

/**
 * A secret's bytes in hexadecimal, as numbers in a row, and in base64 wherever in a longer text it begins; without the
 * ends, which depend on what is around it.
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

/** A text as it is, and as whoever takes its escapes away reads it. All in lower case. */
function readingsOf(text: string): string[] {
  const readings = [text];
  for (let last = text; readings.length <= ESCAPES;) {
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

/** Bytes are UTF-8, and where they are not, each is a character. */
function textOfBytes(bytes: string): string {
  const digits = Array.from(bytes.matchAll(BYTE), ([, byte = '']) => byte);
  try {
    return decodeURIComponent(digits.map((byte) => `%${byte}`).join(''));
  } catch {
    return digits.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join('');
  }
}

/** Without what is put between characters, or before them. */
function solidOf(text: string): string {
  return text.replace(/[\s\\]+/g, '');
}

/** Only what no encoding writes in another way. */
function bare(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '');
}

/** The letters and digits of every script. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{Letter}\p{Number}]+/gu, '');
}

/** A text's bytes in UTF-8, each as a character. `TextEncoder` is missing in Jest's DOM. */
function utf8(text: string): string {
  const encoded = encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
  return encoded.replaceAll(/%(..)/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
