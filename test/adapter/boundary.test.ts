import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { parseAnswer, callAdapter, toIntegrationsError } from '../../src/adapter/boundary.ts';
import { ERROR_CODES, IntegrationsError } from '../../src/model/errors.ts';
import { textSchema } from '../../src/model/text.ts';
import { anyCode, foreignError, hostileReaction, hostileValue, react, throwing } from '../support/hostile.ts';

const OPTIONS = { timeoutMs: 1_000, hasCause: true };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What somebody can learn of an error, by the means that log lines are made with. */
function told(error: IntegrationsError): string {
  return [
    JSON.stringify(error),
    error.message,
    error.stack,
    JSON.stringify(error.fieldErrors),
    String(error.cause),
  ].join('\n');
}

describe('toIntegrationsError', () => {
  it('knows its own errors, and those of another copy of the library', () => {
    for (const code of ERROR_CODES) {
      expect(toIntegrationsError(new IntegrationsError(code), true)).toMatchObject({ code, message: code });
      const error = toIntegrationsError(foreignError({ code, message: 'Server: failed at line 1' }), true);
      expect(error).toBeInstanceOf(IntegrationsError);
      expect(error).toMatchObject({ code, message: code });
    }
  });

  it.each([
    undefined,
    null,
    'network',
    new TypeError('Failed to fetch'),
    { code: 'network' },
    foreignError({ code: 'teapot' }),
  ])('takes %s for unknown', (reason) => {
    expect(toIntegrationsError(reason, true).code).toBe('unknown');
  });

  it('keeps texts for fields and the time to wait', () => {
    const fieldErrors = { name: 'Too long.', token: { en: 'Wrong.', de: 'Falsch.' } };
    const error = toIntegrationsError(foreignError({ code: 'invalid', fieldErrors, retryAfter: 30 }), true);
    expect(error).toMatchObject({ code: 'invalid', fieldErrors, retryAfter: 30 });
  });

  it.each<[string, unknown]>([
    ['no time', 0],
    ['less than no time', -1],
    ['what is no number', Number.NaN],
    ['ever', Infinity],
    ['a text', '30'],
    ['null', null],
    ['a bigint', 30n],
    ['a symbol', Symbol('30')],
    ['an object', { valueOf: () => 30 }],
    ['an object that throws', throwing('valueOf')],
  ])('does not wait for %s, and knows the failure all the same', (_what, retryAfter) => {
    const error = toIntegrationsError(foreignError({ code: 'rate-limited', retryAfter }), true);
    expect(error.code).toBe('rate-limited');
    expect(error.retryAfter).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['a text', 'wrong'],
    ['a list', ['wrong']],
    ['a number', { name: 7 }],
    ['nothing', { name: null }],
    ['what throws', throwing('name')],
    ['a map', new Map([['name', 'wrong']])],
  ])('does not show %s at fields, and knows the failure all the same', (_what, fieldErrors) => {
    const error = toIntegrationsError(foreignError({ code: 'invalid', fieldErrors }), true);
    expect(error.code).toBe('invalid');
    expect(error.fieldErrors ?? {}).toEqual({});
  });

  it('keeps the cause only where it is told to', () => {
    const reason = new TypeError('Sent {"productToken": "canary-4f1c"}');
    expect(toIntegrationsError(reason, true).cause).toBe(reason);
    const error = toIntegrationsError(reason, false);
    expect('cause' in error).toBe(false);
    expect(told(error)).not.toContain('canary-4f1c');
  });

  it('makes an error of the library of whatever there is, and never throws', () => {
    const foreign = fc.tuple(anyCode, hostileValue, hostileValue, hostileValue).map(
      ([code, fieldErrors, retryAfter, cause]) =>
        () =>
          foreignError({ code, fieldErrors: fieldErrors(), retryAfter: retryAfter(), cause: cause() }),
    );
    fc.assert(
      fc.property(fc.oneof(hostileValue, foreign), fc.boolean(), (make, hasCause) => {
        const error = toIntegrationsError(make(), hasCause);
        expect(error).toBeInstanceOf(IntegrationsError);
        expect(ERROR_CODES).toContain(error.code);
        expect('cause' in error).toBe(hasCause);
        expect(error.retryAfter ?? 1).toSatisfy((seconds: number) => seconds > 0 && seconds < Infinity);
        for (const text of Object.values(error.fieldErrors ?? {}))
          expect(z.safeParse(textSchema, text).success).toBe(true);
        JSON.stringify(error);
      }),
      { numRuns: 300 },
    );
  });
});

describe('settle', () => {
  it('answers with the answer', async () => {
    expect(await callAdapter(() => 'now', OPTIONS)).toBe('now');
    expect(await callAdapter(() => Promise.resolve('later'), OPTIONS)).toBe('later');
  });

  it('rejects with timeout when the adapter never answers', async () => {
    const settled = expect(callAdapter(() => new Promise(() => {}), OPTIONS)).rejects.toMatchObject({
      code: 'timeout',
    });
    await vi.advanceTimersByTimeAsync(OPTIONS.timeoutMs);
    await settled;
  });

  it('ends in time with a value or an error of the library, whatever the adapter does', async () => {
    await fc.assert(
      fc.asyncProperty(hostileReaction, async (reaction) => {
        const settled = callAdapter(() => react(reaction), OPTIONS).then(
          () => 'answered',
          (reason: unknown) => reason,
        );
        await vi.advanceTimersByTimeAsync(OPTIONS.timeoutMs);
        const outcome = await settled;
        if (outcome === 'answered') return;
        expect(outcome).toBeInstanceOf(IntegrationsError);
        if (reaction.kind === 'never') expect(outcome).toMatchObject({ code: 'timeout' });
      }),
      { numRuns: 200 },
    );
  });
});

describe('check', () => {
  const schema = z.object({ id: z.string() });

  it('hands on what the schema takes, without the rest', () => {
    expect(parseAnswer(schema, { id: 'a', more: 1 }, 'listIntegrations')).toEqual({ id: 'a' });
  });

  it('throws malformed for all else, and says what was wrong', () => {
    const issues = [{ path: ['id'], expected: 'string' }];
    const cause = expect.objectContaining({ message: 'listIntegrations.id: expected string', issues });
    expect(() => parseAnswer(schema, { id: 1 }, 'listIntegrations')).toThrow(
      expect.objectContaining({ code: 'malformed', issues, cause }),
    );
    expect(() => parseAnswer(schema, throwing('id'), 'listIntegrations')).toThrow(
      expect.objectContaining({ code: 'malformed' }),
    );
  });

  it('tells no name in a private answer, which may be a secret that was typed', () => {
    const values = z.object({ values: z.record(z.string(), z.string()) });
    const malformed = (isPrivate: boolean) => {
      try {
        return parseAnswer(values, { values: { 'canary-4f1c': 7 } }, 'configureIntegration', isPrivate);
      } catch (reason) {
        return reason as IntegrationsError;
      }
    };
    expect(malformed(false)).toMatchObject({ issues: [{ path: ['values', 'canary-4f1c'], expected: 'string' }] });
    expect(malformed(true)).toMatchObject({ issues: [{ path: ['values'], expected: 'string' }] });
    expect(told(malformed(true) as IntegrationsError)).not.toContain('canary-4f1c');
  });
});
