import { randomBytes } from 'node:crypto';

/**
 * In the middle of 16 letters and digits, which no encoding of text changes: whatever has 12 of them in a row has it,
 * too. No other text and no identifier has it by chance.
 */
const MARK = 'c4n4r1a5';
/** The same in base64, by how many bytes are before it; without the ends, which depend on what is around it. */
const IN_BASE64 = [0, 1, 2].map((before) =>
  Buffer.from(`${' '.repeat(before)}${MARK}`)
    .toString('base64')
    .slice(Math.ceil((before * 4) / 3), Math.floor(((before + MARK.length) * 4) / 3)),
);
const FORMS: readonly (readonly [form: string, pattern: RegExp])[] = [
  ['in clear', new RegExp(MARK, 'i')],
  ['in UTF-16', new RegExp([...MARK].join('\0'), 'i')],
  ['in hexadecimal', new RegExp(Buffer.from(MARK).toString('hex'), 'i')],
  ['percent-encoded', new RegExp([...Buffer.from(MARK)].map((byte) => `%${byte.toString(16)}`).join(''), 'i')],
  ['in base64', new RegExp(IN_BASE64.join('|'))],
];

/**
 * A secret that can be recognised wherever a distinctive part of it turns up. Between its two parts is what JSON,
 * markup, addresses, headers and SQL write in another way. Every one is another one.
 */
export function createCanary(): string {
  const part = (): string => `${randomBytes(2).toString('hex')}${MARK}${randomBytes(2).toString('hex')}`;
  return `${part()}~%"&<>'\\/+=;${part()}`;
}

/** In which form a text, or the content of a file, has a canary. Absent where it has none. */
export function findCanary(content: string | Buffer): string | undefined {
  const text = typeof content === 'string' ? content : content.toString('latin1');
  return FORMS.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The text around a canary, to find out where it comes from. */
export function aroundCanary(text: string): string {
  const at = text.toLowerCase().indexOf(MARK);
  return text.slice(Math.max(0, at - 100), at + 100);
}
