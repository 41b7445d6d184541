import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntegrationsError } from '../../src/adapter/errors.ts';
import type { Field } from '../../src/model/field.ts';
import type { Text } from '../../src/model/text.ts';
import { withoutSecretsInAnswer, withoutSecretsInTest, withoutSecretTexts } from '../../src/store/redaction.ts';

const setup: Field[] = [
  { name: 'name', label: 'Name', type: 'text' },
  { name: 'token', label: 'Token', type: 'secret' },
  { name: 'key', label: 'Key', type: 'secret' },
];

function redacted(fieldErrors: Record<string, Text>, configuration: Record<string, string>): Record<string, Text> {
  return { ...withoutSecretTexts(new IntegrationsError('invalid', { fieldErrors }), { configuration, applicationId: 'x', setup }).fieldErrors };
}

describe('withoutSecretTexts', () => {
  it('takes a secret that was sent out of the texts for people, in every language', () => {
    const fieldErrors = { token: 'abc-123 is wrong: abc-123', name: { en: 'Not with abc-123.', de: 'Nicht mit abc-123.' } };
    expect(redacted(fieldErrors, { name: 'Main', token: 'abc-123' })).toEqual({
      token: '••• is wrong: •••',
      name: { en: 'Not with •••.', de: 'Nicht mit •••.' },
    });
  });

  it('leaves what is not secret, and what was not entered', () => {
    const fieldErrors = { name: 'Main is taken.' };
    expect(redacted(fieldErrors, { name: 'Main', token: '' })).toEqual(fieldErrors);
  });

  it('leaves nothing of a secret that holds another one', () => {
    expect(redacted({ key: 'Not abcdef.' }, { token: 'abc', key: 'abcdef' })).toEqual({ key: 'Not •••.' });
  });

  it('takes a secret out of quoted JSON', () => {
    const token = 'a"b\\c';
    expect(redacted({ token: `Not ${JSON.stringify({ token })}.` }, { token })).toEqual({ token: 'Not {"token":"•••"}.' });
  });

  it('takes the secret of CM.com out where the catalogue does not describe its set-up', () => {
    const error = new IntegrationsError('invalid', { fieldErrors: { productToken: 'abc-123' } });
    expect(withoutSecretTexts(error, { configuration: { productToken: 'abc-123' }, applicationId: 'cm.com', setup: [] }).fieldErrors).toEqual({ productToken: '•••' });
  });

  it('repeats nothing that was entered where nobody knows what is secret', () => {
    const error = new IntegrationsError('invalid', { fieldErrors: { token: 'Not abc.' } });
    expect(withoutSecretTexts(error, { configuration: { token: 'abc' }, applicationId: 'gone', setup: undefined }).fieldErrors).toEqual({ token: 'Not •••.' });
  });

  it('keeps code and time, and an error without texts as it is', () => {
    const limited = new IntegrationsError('rate-limited', { fieldErrors: { name: 'Wait.' }, retryAfter: 30 });
    const sent = { configuration: { token: 'abc' }, applicationId: 'x', setup };
    expect(withoutSecretTexts(limited, sent)).toMatchObject({ code: 'rate-limited', retryAfter: 30 });
    const error = new IntegrationsError('network');
    expect(withoutSecretTexts(error, sent)).toBe(error);
  });

  it('leaves no secret, wherever the texts repeat it', () => {
    const secret = fc.string({ unit: fc.constantFrom('a', 'b', '$', '&', '.', '*', '('), minLength: 1 });
    const parts = fc.array(fc.string({ unit: fc.constantFrom('1', ' ') }));
    fc.assert(
      fc.property(parts, secret, secret, (between, token, key) => {
        const texts = redacted({ name: between.join(token), key: { de: between.join(key) } }, { token, key });
        for (const wording of [texts['name'], texts['key']].flatMap((text) => Object.values(text ?? {}).join(''))) {
          expect(wording.includes(token) || wording.includes(key), `${wording} holds ${token} or ${key}`).toBe(false);
        }
      }),
    );
  });
});

describe('withoutSecretsInAnswer', () => {
  const configuration = { name: 'Line abc', token: 'abc', key: 'a key that is long' };
  const answered = { id: 'abc', applicationId: 'x', status: 'error', name: 'Line abc' } as const;
  const sent = { configuration, applicationId: 'x', setup };

  it('takes a secret out of all that an integration says, but not out of what was sent as no secret', () => {
    const integration = {
      ...answered,
      statusReason: { de: 'abc ist falsch', 'a key that is long': 'x' },
      changedBy: 'Somebody with abc',
      version: 3,
      configuration: { values: { name: 'Line abc', other: 'not abc' }, secrets: ['token', 'of a key that is long'] },
    };
    expect(withoutSecretsInAnswer(integration, sent)).toEqual({
      ...answered,
      statusReason: { de: '••• ist falsch', '•••': 'x' },
      changedBy: 'Somebody with •••',
      version: 3,
      configuration: { values: { name: 'Line abc', other: 'not •••' }, secrets: ['token', 'of •••'] },
    });
  });

  it('leaves identifiers and the status, whatever a secret is', () => {
    const named = { ...sent, configuration: { token: 'error' } };
    expect(withoutSecretsInAnswer({ ...answered, id: 'error' }, named)).toEqual({ ...answered, id: 'error' });
  });

  it('leaves the name of CM.com where the catalogue does not have it', () => {
    const ofCm = { configuration: { name: 'Line', productToken: 'abc' }, applicationId: 'cm.com', setup: undefined };
    const integration = { ...answered, applicationId: 'cm.com', name: 'Line', changedBy: 'abc' };
    expect(withoutSecretsInAnswer(integration, ofCm)).toEqual({ ...integration, changedBy: '•••' });
  });
});

describe('withoutSecretsInTest', () => {
  it('takes a secret out of the texts and the names of fields, and leaves the result', () => {
    const sent = { configuration: { token: 'failed', key: 'a key that is long' }, applicationId: 'x', setup };
    const fieldErrors = { token: 'It has failed.', 'a key that is long': 'Unknown.' };
    expect(withoutSecretsInTest({ result: 'failed', reason: 'It has failed.', fieldErrors, blocksSaving: true }, sent)).toEqual({
      result: 'failed',
      reason: 'It has •••.',
      fieldErrors: { token: 'It has •••.', '•••': 'Unknown.' },
      blocksSaving: true,
    });
  });
});
