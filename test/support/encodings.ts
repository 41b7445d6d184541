const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];
const hex = (value: number, length = 2): string => value.toString(16).padStart(length, '0');
const base64 = (text: string): string => btoa(String.fromCharCode(...bytesOf(text)));
const escapedUnits = (text: string, isEscaped: (unit: string) => boolean): string =>
  text
    .split('')
    .map((unit) => (isEscaped(unit) ? `\\u${hex(unit.charCodeAt(0), 4)}` : unit))
    .join('');

/** How servers write what they quote. */
export const ENCODINGS: Readonly<Record<string, (secret: string) => string>> = {
  'as it is': (secret) => secret,
  JSON: (secret) => JSON.stringify(secret),
  'JSON within JSON': (secret) => JSON.stringify(JSON.stringify({ secret })),
  'JSON of PHP': (secret) => escapedUnits(JSON.stringify(secret).replaceAll('/', '\\/'), (unit) => unit > '\x7f'),
  'JSON of Go': (secret) => escapedUnits(JSON.stringify(secret), (unit) => '<>&'.includes(unit)),
  'JSON with every character escaped': (secret) => escapedUnits(secret, () => true),
  'a text of Python': (secret) => `'${secret.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  'bytes of Python': (secret) =>
    `b'${bytesOf(secret)
      .map((byte) => (byte < 127 && byte > 31 ? String.fromCharCode(byte) : `\\x${hex(byte)}`))
      .join('')}'`,
  'bytes of C': (secret) =>
    bytesOf(secret)
      .map((byte) => `\\${byte.toString(8).padStart(3, '0')}`)
      .join(''),
  'bytes in a list': (secret) =>
    bytesOf(secret)
      .map((byte) => `0x${hex(byte)}`)
      .join(', '),
  'bytes as Go prints them': (secret) => `[${bytesOf(secret).join(' ')}]`,
  'a buffer of Node': (secret) => JSON.stringify({ type: 'Buffer', data: bytesOf(secret) }),
  'an address': encodeURIComponent,
  'an address with every byte escaped': (secret) =>
    bytesOf(secret)
      .map((byte) => `%${hex(byte).toUpperCase()}`)
      .join(''),
  'an address, escaped twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'a form': (secret) => new URLSearchParams({ secret }).toString(),
  HTML: (secret) =>
    secret
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  'HTML by decimal numbers': (secret) => Array.from(secret, (character) => `&#${character.codePointAt(0)};`).join(''),
  'HTML by hexadecimal numbers': (secret) =>
    Array.from(secret, (character) => `&#x${hex(character.codePointAt(0) ?? 0)};`).join(''),
  base64,
  'base64, one byte later': (secret) => base64(`:${secret}`),
  'base64, two bytes later': (secret) => base64(`x:${secret}:y`),
  base64url: (secret) => base64(secret).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  hexadecimal: (secret) =>
    bytesOf(secret)
      .map((byte) => hex(byte))
      .join(''),
  'hexadecimal with colons': (secret) =>
    bytesOf(secret)
      .map((byte) => hex(byte).toUpperCase())
      .join(':'),
  'upper case': (secret) => secret.toUpperCase(),
  'lower case': (secret) => secret.toLowerCase(),
  spaced: (secret) => secret.split('').join(' '),
  'in lines': (secret) => secret.match(/.{1,4}/gsu)?.join('\n') ?? secret,
};
