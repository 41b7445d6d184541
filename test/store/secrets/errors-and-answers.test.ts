import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES, IntegrationsError } from '../../../src/model/errors.ts';
import type { Integration } from '../../../src/model/integration.ts';
import {
  withoutSecretsInAnswer,
  withoutSecretsInTest,
  withoutSecretTexts,
} from '../../../src/store/secrets/redaction.ts';
import { sentOf, shown } from './support.ts';

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
