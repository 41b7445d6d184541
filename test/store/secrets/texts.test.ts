import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENCODINGS } from '../../support/encodings.ts';
import { expectLinearGrowth } from '../../support/growth.ts';
import { shown } from './support.ts';

/** Texts of servers that quote nothing. */
const PLAIN = [
  'No account found for the given authentication.',
  'The product token is not valid for this account. Take it from Channels → API access and settings → Authentication.',
  'Zu viele Anfragen. Versuchen Sie es in 30 Sekunden erneut (HTTP 429).',
  'Error 101: the request was refused at 2026-11-30T12:00:00Z, request 7f3e9a10.',
];

/** Whether a text is left out where a secret was sent. */
function isLeftOut(text: string, token: string): boolean {
  return shown({ token: text }, { token })['token'] === '';
}

/** How servers cut what they quote: what is left is more than half, or is marked as a part. */
const CUTS: Record<string, (secret: string) => string> = {
  'a prefix': (secret) => secret.slice(0, Math.ceil(secret.length * 0.7)),
  'a suffix': (secret) => secret.slice(-Math.ceil(secret.length * 0.7)),
  'a prefix and an ellipsis': (secret) => `${secret.slice(0, 5)}…`,
  'a prefix and three dots': (secret) => `${secret.slice(0, 5)}...`,
  'both ends': (secret) => `${secret.slice(0, 4)}****${secret.slice(-4)}`,
  'an end': (secret) => `••••${secret.slice(-4)}`,
};

const alphanumeric = fc.string({
  unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'),
  minLength: 12,
  maxLength: 48,
});
const password = fc
  .tuple(
    alphanumeric,
    fc.string({ unit: fc.constantFrom(...'"\'\\/<>&%+=;:~{}[] äß€\u{1f511}'), maxLength: 6 }),
    alphanumeric,
  )
  .map((parts) => parts.join(''));

describe('a text for people', () => {
  it.each(Object.entries(ENCODINGS))('is left out where it quotes a secret as %s writes it', (_name, encode) => {
    fc.assert(
      fc.property(password, (secret) => {
        expect(isLeftOut(`The value ${encode(secret)} is not known.`, secret)).toBe(true);
        expect(isLeftOut(encode(secret), secret)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each(Object.entries(CUTS))('is left out where it quotes %s of a secret', (_name, cut) => {
    fc.assert(
      fc.property(alphanumeric, (secret) => {
        expect(isLeftOut(`The value ${cut(secret)} is not known.`, secret)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each(Object.entries(ENCODINGS))(
    'is left out where it quotes a short password as %s writes it',
    (_name, encode) => {
      for (const secret of ['hunter2!', 'pässwörd', 'p/w"1', 'k<3&x'])
        expect(isLeftOut(`Not ${encode(secret)}.`, secret), secret).toBe(true);
    },
  );

  it('is left out where it quotes a secret of another script, of signs alone, or a key of several lines', () => {
    const pem =
      '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49AgEGCCqG\nSM49AwEHBG0wawIBAQQg\n-----END PRIVATE KEY-----\n';
    for (const secret of ['парольсекретный', '!$%&/()=?', pem]) {
      expect(isLeftOut(`Not “${secret}”.`, secret)).toBe(true);
      expect(isLeftOut(JSON.stringify({ secret }), secret)).toBe(true);
    }
    expect(isLeftOut(`Line 2 is wrong: MIGHAgEAMBMGByqG…`, pem)).toBe(true);
    expect(isLeftOut('This is not a private key.', pem)).toBe(false);
  });

  it('stays where it quotes nothing, whatever the secret is', () => {
    fc.assert(
      fc.property(fc.oneof(password, fc.uuid()), fc.constantFrom(...PLAIN), (secret, text) => {
        expect(shown({ token: text, name: { en: text } }, { token: secret, name: 'Main' })).toEqual({
          token: text,
          name: { en: text },
        });
      }),
      { seed: 1 },
    );
  });

  it('stays where a secret was not sent, and where only what is no secret is quoted', () => {
    expect(shown({ name: 'Main is taken.' }, { name: 'Main', token: '' })).toEqual({ name: 'Main is taken.' });
  });

  it('is left out in every language where it quotes a secret in one of them, or in the name of a language', () => {
    const token = 'c4n4r1a5-secret';
    expect(
      shown({ name: { en: 'Wrong.', de: `Nicht ${token}.` }, key: { en: 'Wrong.', [token]: 'x' } }, { token }),
    ).toEqual({ name: '', key: '' });
  });

  it('is left out where it is too long to be one', () => {
    expect(isLeftOut('The value is wrong. '.repeat(1_000), 'c4n4r1a5-secret')).toBe(true);
  });

  it('of a short secret is left out where that is a word of its own, and stays where it is part of others', () => {
    expect(isLeftOut('“desk” is wrong.', 'desk')).toBe(true);
    expect(isLeftOut('desk is wrong.', 'desk')).toBe(true);
    expect(isLeftOut('Ask the helpdesk.', 'desk')).toBe(false);
    expect(isLeftOut('PIN “7” is wrong.', '7')).toBe(true);
    expect(isLeftOut('PIN: 7', '7')).toBe(true);
    expect(isLeftOut('7', '7')).toBe(true);
    expect(isLeftOut('Try again in 7 minutes (at 17:00).', '7')).toBe(false);
    expect(isLeftOut('This is a wrong value.', 'a')).toBe(false);
  });

  it('is left out where it quotes a secret of one to four characters in quotation marks or as a value', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abz079.-$*('), minLength: 1, maxLength: 4 }), (secret) => {
        fc.pre(secret.trim() !== '');
        for (const text of [
          `Token "${secret}" is wrong`,
          `'${secret}'`,
          `token=${secret}`,
          `{"token":${JSON.stringify(secret)}}`,
        ]) {
          expect(isLeftOut(text, secret), text).toBe(true);
        }
      }),
    );
  });

  it.each(['a', '\\u00', '&#x', '0x61, ', 'a.'])(
    'of many %j is looked through in a time that grows with its length and with that of the secret',
    (piece) => {
      // A longer text than 5,000 is not looked through.
      expectLinearGrowth(1_250, (length) => {
        isLeftOut(piece.repeat(length).slice(0, length), 'b'.repeat(length));
      });
      expectLinearGrowth(10_000, (length) => void isLeftOut('a', 'b'.repeat(length)));
    },
  );
});
