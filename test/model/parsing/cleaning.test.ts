import { describe, expect, it } from 'vitest';
import { cleanIdentifier } from '../../../src/model/fields/cleaning.ts';
import { cleanEntry } from '../../../src/model/fields/field-kinds.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import { expectLinearGrowth } from '../../support/growth.ts';

/** Cleans a product token of CM.com, which may come with the name of its header. */
const cleanProductToken = (pasted: string): string => cleanIdentifier(pasted, 'X-CM-PRODUCTTOKEN');

function field(details: Partial<Field>): Field {
  return { name: 'a', label: 'A', type: 'text', ...details };
}

const PEM = '-----BEGIN PRIVATE KEY-----\nMIIEvQ==\n\n-----END PRIVATE KEY-----\n';

describe('what is typed', () => {
  it.each([' pass word ', PEM, '{"a": "b"}', "'quoted'", 'X-CM-PRODUCTTOKEN: x', '\u200bx\u00ad', '\tx'])(
    '%j is kept to the letter as a secret',
    (text) => {
      expect(cleanEntry(field({ type: 'secret' }), text)).toBe(text);
      expect(cleanEntry(field({ type: 'secret', format: 'uuid' }), text)).toBe(text);
    },
  );

  it.each(['secret', 'multiline', 'text', 'url'] as const)(
    'is nothing where it is white space alone, in a field of type %s',
    (type) => {
      expect(cleanEntry(field({ type }), ' \n ')).toBe('');
    },
  );

  it.each([0x200b, 0x00ad, 0x200e, 0xfeff, 0x202e, 0x2066, 0x061c, 0x2060, 0x0007])(
    'loses the invisible U+%i in text and addresses',
    (code) => {
      const [type, hidden] = ['text', String.fromCodePoint(code)] as const;
      expect(cleanEntry(field({ type }), `a${hidden}b`)).toBe('ab');
      expect(cleanEntry(field({ type: 'url' }), `https://a${hidden}.example`)).toBe('https://a.example');
      expect(cleanEntry(field({ format: 'uuid' }), `0${hidden}f`)).toBe('0f');
    },
  );

  it.each(['👩‍💻', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'می‌خواهم', '❤️', 'a\u00a0b'])('keeps what writing needs: %s', (text) => {
    expect(cleanEntry(field({}), text)).toBe(text);
  });

  it('keeps its lines and their indentation', () => {
    expect(cleanEntry(field({ type: 'multiline' }), '  a:\n    b\n')).toBe('  a:\n    b\n');
  });
});

describe('a pasted identifier', () => {
  it('loses a header’s name only where it is a product token', () => {
    expect(cleanProductToken(' "X-CM-PRODUCTTOKEN: {0f}" ')).toBe('0f');
    expect(cleanProductToken('X-CM-PRODUCTTOKEN: "x-cm-producttoken":0f')).toBe('0f');
    expect(cleanIdentifier(' {0f} ')).toBe('0f');
    expect(cleanIdentifier('X-CM-PRODUCTTOKEN:0f')).toBe('X-CM-PRODUCTTOKEN:0f');
  });

  it.each(['{', '}', '{a', '"', ' ', '\u200b', 'x-cm-producttoken:', '{x-cm-producttoken', 'a'])(
    '%j, again and again, is cleaned in a time that grows with its length',
    (piece) => {
      expectLinearGrowth(10_000, (count) => {
        for (const clean of [cleanProductToken, cleanIdentifier, (text: string) => cleanEntry(field({}), text)])
          clean(`x${piece.repeat(count)}x`);
        cleanProductToken(piece.repeat(count));
      });
    },
  );
});
