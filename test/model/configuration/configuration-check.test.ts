import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../../src/model/configuration/configuration-check.ts';
import { isUuid } from '../../../src/model/fields/uuid.ts';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import type { Field } from '../../../src/model/fields/field.ts';

const GUID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';

function field(details: Partial<Field>): Field {
  return { name: 'value', label: 'Value', type: 'text', ...details };
}

function problemOf(details: Partial<Field>, value?: ConfigurationValue, stored: string[] = []): unknown {
  const configuration = value === undefined ? {} : { value };
  return checkConfiguration([field(details)], configuration, stored)['value'];
}

describe('isUuid', () => {
  it('knows a GUID of any version in either case', () => {
    expect(isUuid(GUID)).toBe(true);
    expect(isUuid(GUID.toUpperCase())).toBe(true);
    expect(isUuid('00000000-0000-0000-0000-000000000000')).toBe(true);
  });

  it.each(['', '12345', GUID.replaceAll('-', ''), `{${GUID}}`, ` ${GUID}`, `${GUID}\n`, GUID.replace('b', 'g')])(
    'does not take %j for one',
    (text) => {
      expect(isUuid(text)).toBe(false);
    },
  );

  it('knows every UUID', () => {
    fc.assert(fc.property(fc.uuid(), isUuid));
  });
});

describe('checkConfiguration', () => {
  it('finds nothing wrong with nothing', () => {
    expect(checkConfiguration([], {}, [])).toEqual({});
  });

  it('wants what is required, and takes an empty text for absent', () => {
    expect(problemOf({ required: true })).toEqual({ code: 'required' });
    expect(problemOf({ required: true }, '')).toEqual({ code: 'required' });
    expect(problemOf({ required: true }, 'x')).toBeUndefined();
    expect(problemOf({ type: 'number', required: true }, 0)).toBeUndefined();
    expect(problemOf({ type: 'select', required: true, options: [] }, '')).toEqual({ code: 'required' });
  });

  it('checks nothing else about what is absent and not required', () => {
    expect(problemOf({ format: 'uuid', pattern: 'a+' })).toBeUndefined();
    expect(problemOf({ type: 'number' }, '')).toBeUndefined();
    expect(problemOf({ type: 'url' }, '')).toBeUndefined();
  });

  it('lets a required secret be absent only where it is stored', () => {
    expect(problemOf({ type: 'secret', required: true })).toEqual({ code: 'required' });
    expect(problemOf({ type: 'secret', required: true }, '', ['value'])).toBeUndefined();
    expect(problemOf({ type: 'secret', required: true }, '', ['other'])).toEqual({ code: 'required' });
    expect(problemOf({ type: 'text', required: true }, '', ['value'])).toEqual({ code: 'required' });
  });

  it('counts the length in UTF-16 code units', () => {
    expect(problemOf({ maxLength: 3 }, 'abc')).toBeUndefined();
    expect(problemOf({ maxLength: 3 }, 'abcd')).toEqual({ code: 'too-long', max: 3 });
    expect(problemOf({ maxLength: 3 }, '😀😀')).toEqual({ code: 'too-long', max: 3 });
    expect(problemOf({ type: 'secret', maxLength: 3 }, 'abcd')).toEqual({ code: 'too-long', max: 3 });
  });

  it('matches a pattern against the whole value', () => {
    expect(problemOf({ pattern: 'a|bc' }, 'bc')).toBeUndefined();
    expect(problemOf({ pattern: 'a|bc' }, 'abc')).toEqual({ code: 'pattern' });
    expect(problemOf({ pattern: 'a', type: 'multiline' }, 'a\na')).toEqual({ code: 'pattern' });
  });

  it('does not try a pattern on a text that is too long', () => {
    expect(problemOf({ maxLength: 100, pattern: '(a+)+' }, `${'a'.repeat(500)}b`)).toEqual({
      code: 'too-long',
      max: 100,
    });
  });

  it('wants a GUID where the format says so', () => {
    expect(problemOf({ format: 'uuid' }, GUID)).toBeUndefined();
    expect(problemOf({ format: 'uuid' }, '4711')).toEqual({ code: 'format' });
  });

  it.each(['https://example.com/a?b#c', 'http://localhost:8080', 'HTTPS://EXAMPLE.COM'])(
    'takes the address %s',
    (url) => {
      expect(problemOf({ type: 'url' }, url)).toBeUndefined();
    },
  );

  it.each([
    'example.com',
    'javascript:alert(1)',
    'ftp://example.com',
    'https://',
    'https:example.com',
    ' https://a.de',
    'https://a.de\n',
    'https://a b',
    'https://a.de:99999',
    'https://[',
  ])('does not take %j for an address', (url) => {
    expect(problemOf({ type: 'url' }, url)).toEqual({ code: 'url' });
  });

  it('wants a finite number where the type says so', () => {
    expect(problemOf({ type: 'number' }, -1.5)).toBeUndefined();
    for (const value of ['1', 'x', true, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(problemOf({ type: 'number' }, value)).toEqual({ code: 'number' });
    }
  });

  it('wants one of the options', () => {
    const options = [{ value: 'a' }, { value: 'b', label: 'B' }];
    expect(problemOf({ type: 'select', options }, 'b')).toBeUndefined();
    expect(problemOf({ type: 'select', options }, 'c')).toEqual({ code: 'option' });
    expect(problemOf({ type: 'select', options }, 1)).toEqual({ code: 'option' });
    expect(problemOf({ type: 'select' }, 'a')).toEqual({ code: 'option' });
  });

  it('wants a required checkbox to be ticked, and any to be a boolean', () => {
    expect(problemOf({ type: 'checkbox' }, false)).toBeUndefined();
    expect(problemOf({ type: 'checkbox', required: true }, true)).toBeUndefined();
    expect(problemOf({ type: 'checkbox', required: true }, false)).toEqual({ code: 'required' });
    expect(problemOf({ type: 'checkbox' }, 'on')).toEqual({ code: 'option' });
  });

  it('knows the limits of texts and numbers', () => {
    expect(problemOf({ minLength: 3 }, 'ab')).toEqual({ code: 'too-short', min: 3 });
    expect(problemOf({ minLength: 3 }, '')).toBeUndefined();
    expect(problemOf({ type: 'number', minimum: 0 }, -1)).toEqual({ code: 'too-small', min: 0 });
    expect(problemOf({ type: 'number', minimum: 0, maximum: 0 }, 0)).toBeUndefined();
    expect(problemOf({ type: 'number', maximum: 0 }, 0.5)).toEqual({ code: 'too-large', max: 0 });
    expect(problemOf({ type: 'number', integer: true }, 1.5)).toEqual({ code: 'integer' });
    expect(problemOf({ type: 'number', integer: true }, -2)).toBeUndefined();
  });

  it('neither wants nor takes what is hidden or only shown', () => {
    const fields = [
      field({ name: 'on', type: 'checkbox' }),
      field({ name: 'host', required: true, visibleWhen: { field: 'on', equals: true } }),
      field({ name: 'copy', type: 'readonly-copy' }),
    ];
    expect(checkConfiguration(fields, { on: false }, [])).toEqual({});
    expect(checkConfiguration(fields, { on: true }, [])).toEqual({ host: { code: 'required' } });
    const unknown = { code: 'unknown-field' };
    expect(checkConfiguration(fields, { on: false, host: 'a', copy: 'b' }, [])).toEqual({
      host: unknown,
      copy: unknown,
    });
  });

  it('wants a text to be a text', () => {
    for (const type of ['text', 'secret', 'url', 'multiline'] as const) {
      expect(problemOf({ type }, 5)).toEqual({ code: 'pattern' });
    }
  });

  it('names a field that is not asked for, even with the name of something that every object has', () => {
    const configuration = JSON.parse('{"__proto__": "x", "constructor": "y", "other": "z"}') as Record<string, string>;
    const problems = checkConfiguration([], configuration, []);
    expect(Object.keys(problems).sort()).toEqual(['__proto__', 'constructor', 'other']);
    expect(Object.values(problems)).toEqual(Array.from({ length: 3 }, () => ({ code: 'unknown-field' })));
  });

  it('takes nothing from the prototype, neither of the configuration nor of its own answer', () => {
    const fields = [field({ name: 'constructor', required: true }), field({ name: 'toString' })];
    const problems = checkConfiguration(fields, {}, []);
    expect(problems['constructor']).toEqual({ code: 'required' });
    expect(problems['toString']).toBeUndefined();
  });

  describe('for any fields and values', () => {
    const name = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor');
    const type = fc.constantFrom('text', 'secret', 'url', 'number', 'select', 'checkbox', 'multiline');
    const fields = fc.uniqueArray(
      fc
        .record(
          {
            name,
            label: fc.string(),
            type,
            required: fc.boolean(),
            maxLength: fc.integer({ min: 1, max: 5 }),
            pattern: fc.constantFrom('[a-c]*', '.+'),
            format: fc.constant('uuid'),
            options: fc.array(fc.record({ value: fc.constantFrom('x', 'y') })),
          },
          { requiredKeys: ['name', 'label', 'type'] },
        )
        .map((details) => details as Field),
      { selector: (each) => each.name },
    );
    const value = fc.oneof(fc.string({ maxLength: 8 }), fc.double(), fc.boolean(), fc.uuid(), fc.webUrl());
    const configuration = fc
      .array(fc.tuple(fc.oneof(name, fc.string({ maxLength: 2 })), value))
      .map((entries) => Object.fromEntries(entries) as Record<string, ConfigurationValue>);
    const stored = fc.uniqueArray(name);

    it('never throws, names only what is asked for or sent, and changes nothing that it was given', () => {
      fc.assert(
        fc.property(fields, configuration, stored, (asked, sent, secrets) => {
          const before = structuredClone([asked, sent, secrets]);
          const known = new Set([...asked.map((each) => each.name), ...Object.keys(sent)]);
          expect(Object.keys(checkConfiguration(asked, sent, secrets)).every((each) => known.has(each))).toBe(true);
          expect([asked, sent, secrets]).toEqual(before);
        }),
      );
    });

    it('says of exactly the fields that are not asked for that they are unknown', () => {
      fc.assert(
        fc.property(fields, configuration, stored, (asked, sent, secrets) => {
          const problems = Object.entries(checkConfiguration(asked, sent, secrets));
          const unknown = problems.filter(([, problem]) => problem.code === 'unknown-field').map(([each]) => each);
          const foreign = Object.keys(sent).filter((each) => !asked.some((asking) => asking.name === each));
          expect(unknown.sort()).toEqual(foreign.sort());
        }),
      );
    });

    it('judges each field by itself', () => {
      fc.assert(
        fc.property(fields, configuration, stored, (asked, sent, secrets) => {
          const together = checkConfiguration(asked, sent, secrets);
          for (const each of asked) {
            const own = Object.entries(sent).filter(([key]) => key === each.name);
            expect(checkConfiguration([each], Object.fromEntries(own), secrets)[each.name]).toEqual(
              together[each.name],
            );
          }
        }),
      );
    });
  });
});
