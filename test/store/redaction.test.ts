import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, IntegrationsError } from '../../src/model/errors.ts';
import type { ConfigurationValue } from '../../src/model/configuration/configuration-value.ts';
import type { Field } from '../../src/model/fields/field.ts';
import type { Integration } from '../../src/model/integration.ts';
import type { Text } from '../../src/model/text.ts';
import { withoutSecretsInAnswer, withoutSecretsInTest, withoutSecretTexts } from '../../src/store/secrets/redaction.ts';
import { ENCODINGS } from '../support/encodings.ts';
import { expectLinearGrowth } from '../support/growth.ts';

const setup: Field[] = [
  { name: 'name', label: 'Name', type: 'text' },
  { name: 'url', label: 'Address', type: 'url' },
  { name: 'token', label: 'Token', type: 'secret' },
  { name: 'key', label: 'Key', type: 'secret' },
];
/** Texts of servers that quote nothing. */
const PLAIN = [
  'No account found for the given authentication.',
  'The product token is not valid for this account. Take it from Channels → API access and settings → Authentication.',
  'Zu viele Anfragen. Versuchen Sie es in 30 Sekunden erneut (HTTP 429).',
  'Error 101: the request was refused at 2026-11-30T12:00:00Z, request 7f3e9a10.',
];

const sentOf = (configuration: Record<string, ConfigurationValue>) => ({ configuration, applicationId: 'x', setup });

function shown(
  fieldErrors: Record<string, Text>,
  configuration: Record<string, ConfigurationValue>,
): Record<string, Text> {
  return {
    ...withoutSecretTexts(new IntegrationsError('invalid', { fieldErrors }), sentOf(configuration)).fieldErrors,
  };
}

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

describe('withoutSecretTexts', () => {
  it('loses nothing else of an error', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ERROR_CODES),
        fc.boolean(),
        fc.option(fc.integer({ min: 1 }), { nil: undefined }),
        fc.boolean(),
        (code, isOutcomeUnknown, retryAfter, isQuoting) => {
          const cause = new Error('underneath');
          const fieldErrors = { name: isQuoting ? 'Not c4n4r1a5-secret.' : 'Wrong.' };
          const error = new IntegrationsError(code, { cause, fieldErrors, retryAfter, isOutcomeUnknown });
          const redacted = withoutSecretTexts(error, sentOf({ token: 'c4n4r1a5-secret' }));
          expect(redacted).toBeInstanceOf(IntegrationsError);
          expect({ ...redacted, cause: redacted.cause }).toEqual({
            ...error,
            cause,
            fieldErrors: { name: isQuoting ? '' : 'Wrong.' },
          });
        },
      ),
    );
  });

  it('leaves an error without texts as it is', () => {
    const error = new IntegrationsError('network', { isOutcomeUnknown: true });
    expect(withoutSecretTexts(error, sentOf({ token: 'abc' }))).toBe(error);
  });

  it('keeps the names of fields, whatever a secret is, and leaves out what is none and quotes it', () => {
    const token = 'c4n4r1a5-secret';
    expect(shown({ token: 'Wrong.', [token]: 'x', other: 'Wrong.' }, { token })).toEqual({
      token: 'Wrong.',
      other: 'Wrong.',
    });
    expect(shown({ token: 'Wrong.', key: 'Wrong.' }, { token: 'token', key: 'key' })).toEqual({
      token: 'Wrong.',
      key: 'Wrong.',
    });
  });

  it('knows the secret of CM.com where the catalogue does not describe its set-up', () => {
    const error = new IntegrationsError('invalid', { fieldErrors: { productToken: 'Not abc-12345.' } });
    expect(
      withoutSecretTexts(error, { configuration: { productToken: 'abc-12345' }, applicationId: 'cm.com', setup: [] })
        .fieldErrors,
    ).toEqual({ productToken: '' });
  });

  it('repeats nothing that was entered where nobody knows what is secret', () => {
    const error = new IntegrationsError('invalid', { fieldErrors: { token: 'Not abc-12345.' } });
    expect(
      withoutSecretTexts(error, { configuration: { token: 'abc-12345' }, applicationId: 'gone', setup: undefined })
        .fieldErrors,
    ).toEqual({ token: '' });
  });
});

describe('withoutSecretsInAnswer', () => {
  it('touches no data, whatever it has in common with a secret, and however short that is', () => {
    const text = fc.string({ unit: fc.constantFrom(...'desk7ab-.:/'), minLength: 1, maxLength: 8 });
    const answer = fc.record({
      id: text,
      applicationId: text,
      name: text,
      status: fc.constantFrom('active', 'error'),
      version: fc.oneof(text, fc.integer()),
      changedBy: text,
      addedAt: text,
      changedAt: text,
      configuration: fc.record({
        values: fc.dictionary(text, fc.oneof(text, fc.boolean(), fc.integer())),
        secrets: fc.array(text),
      }),
    });
    fc.assert(
      fc.property(answer, text, text, (integration, token, key) => {
        const answered = structuredClone(integration) as Integration;
        expect(withoutSecretsInAnswer(answered, sentOf({ token, key }))).toEqual(integration);
        expect(
          withoutSecretsInAnswer({ ...answered, statusReason: 'x' }, sentOf({ token: 'not in it', key: '' })),
        ).toEqual({ ...integration, statusReason: 'x' });
      }),
    );
  });

  it('leaves a reason out that may quote a secret, and nothing else', () => {
    const answered: Integration = {
      id: 'desk',
      applicationId: 'x',
      status: 'error',
      name: 'desk',
      version: '3fa7-42b2',
      configuration: { values: { url: 'https://desk.example/' }, secrets: ['token'] },
    };
    expect(
      withoutSecretsInAnswer(
        { ...answered, statusReason: { de: '„desk“ ist falsch' } },
        sentOf({ token: 'desk', key: '7' }),
      ),
    ).toEqual(answered);
    expect(withoutSecretsInAnswer({ ...answered, statusReason: 'Wrong.' }, sentOf({ token: 'desk' }))).toEqual({
      ...answered,
      statusReason: 'Wrong.',
    });
  });

  it('leaves a status field out that may quote a secret, unless it is the name of a field', () => {
    const answered: Integration = { id: 'i', applicationId: 'x', status: 'error' };
    const answeredFor = (statusField: string): Integration =>
      withoutSecretsInAnswer({ ...answered, statusField }, sentOf({ token: 'a token' }));
    expect(answeredFor('a token')).toEqual(answered);
    expect(answeredFor('token')).toEqual({ ...answered, statusField: 'token' });
    expect(answeredFor('unknown')).toEqual({ ...answered, statusField: 'unknown' });
  });
});

describe('withoutSecretsInTest', () => {
  it('leaves texts out that may quote a secret, and keeps the result', () => {
    const fieldErrors = { token: 'It has failed: c4n4r1a5-secret.', 'c4n4r1a5-secret': 'Unknown.', name: 'Wrong.' };
    expect(
      withoutSecretsInTest(
        { result: 'failed', reason: 'Not c4n4r1a5-s…', fieldErrors, blocksSaving: true },
        sentOf({ token: 'c4n4r1a5-secret' }),
      ),
    ).toEqual({
      result: 'failed',
      fieldErrors: { token: '', name: 'Wrong.' },
      blocksSaving: true,
    });
    expect(
      withoutSecretsInTest({ result: 'failed', reason: 'It has failed.' }, sentOf({ token: 'failed', key: 'passed' })),
    ).toEqual({ result: 'failed' });
  });
});
