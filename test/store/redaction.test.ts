import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntegrationsError } from '../../src/adapter/errors.ts';
import type { Field } from '../../src/model/field.ts';
import type { Text } from '../../src/model/text.ts';
import { withoutSecretTexts } from '../../src/store/redaction.ts';

const setup: Field[] = [
  { name: 'name', label: 'Name', type: 'text' },
  { name: 'token', label: 'Token', type: 'secret' },
  { name: 'key', label: 'Key', type: 'secret' },
];

function redacted(fieldErrors: Record<string, Text>, configuration: Record<string, string>): Record<string, Text> {
  return { ...withoutSecretTexts(new IntegrationsError('invalid', { fieldErrors }), configuration, 'x', setup).fieldErrors };
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

  it('takes the secret of CM.com out where the catalogue does not describe its set-up', () => {
    const error = new IntegrationsError('invalid', { fieldErrors: { productToken: 'abc-123' } });
    expect(withoutSecretTexts(error, { productToken: 'abc-123' }, 'cm.com', []).fieldErrors).toEqual({ productToken: '•••' });
  });

  it('repeats nothing that was entered where nobody knows what is secret', () => {
    const error = new IntegrationsError('invalid', { fieldErrors: { token: 'Not abc.' } });
    expect(withoutSecretTexts(error, { token: 'abc' }, 'gone', undefined).fieldErrors).toEqual({ token: 'Not •••.' });
  });

  it('keeps code and time, and an error without texts as it is', () => {
    const limited = new IntegrationsError('rate-limited', { fieldErrors: { name: 'Wait.' }, retryAfter: 30 });
    expect(withoutSecretTexts(limited, { token: 'abc' }, 'x', setup)).toMatchObject({ code: 'rate-limited', retryAfter: 30 });
    const error = new IntegrationsError('network');
    expect(withoutSecretTexts(error, { token: 'abc' }, 'x', setup)).toBe(error);
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
