import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Setup } from '../../../src/model/configuration/setup.ts';
import { SetupForm } from '../../../src/setup/form/setup-form.ts';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import { fieldSchema, type Field } from '../../../src/model/fields/field.ts';
import type { Configuration, Integration } from '../../../src/model/integration.ts';

const TYPES = ['text', 'secret', 'url', 'number', 'select', 'checkbox', 'multiline'] as const;

function field(details: Partial<Field> = {}): Field {
  return { name: 'a', label: 'A', type: 'text', ...details };
}

function setupOf(...fields: Field[]): Setup {
  return { fields, clean: (_field, typed) => typed.trim() };
}

function integration(configuration?: Partial<Configuration>, version = '1'): Integration {
  const stored = { configuration: { values: {}, secrets: [], ...configuration } };
  return { id: 'i-1', applicationId: 'custom', status: 'active', version, ...(configuration && stored) };
}

/** What is sent where one field has an entry. */
function sent(
  asked: Field,
  entry: string | boolean,
  configuration?: Partial<Configuration>,
): Record<string, ConfigurationValue> {
  const form = new SetupForm(integration(configuration));
  form.enter(asked, entry);
  return form.configuration(setupOf(asked));
}

describe('what is entered', () => {
  it.each(TYPES)('is nothing at first, in a field of type %s', (type) => {
    const form = new SetupForm(integration());
    expect(form.entry(field({ type }))).toBe(type === 'checkbox' ? false : '');
    expect(form.isTouched([field({ type })])).toBe(false);
    expect(form.configuration(setupOf(field({ type })))).toEqual(type === 'checkbox' ? { a: false } : {});
  });

  it('is what is stored where nobody has entered anything, and never a secret', () => {
    const form = new SetupForm(integration({ values: { a: 1.5, b: true, c: 's3cret' }, secrets: [] }));
    expect(form.entry(field({ type: 'number' }))).toBe('1.5');
    expect(form.entry(field({ name: 'b', type: 'checkbox' }))).toBe(true);
    expect(form.entry(field({ name: 'c', type: 'secret' }))).toBe('');
  });

  it('is a touch until it is undone', () => {
    const asked = field();
    const form = new SetupForm(integration({ values: { a: 'old' } }));
    form.enter(asked, 'new');
    expect(form.isTouched([asked])).toBe(true);
    form.enter(asked, '');
    expect(form.isTouched([asked])).toBe(true);
    form.enter(asked, 'old');
    expect(form.isTouched([asked])).toBe(false);
  });

  it('clears a value where it is empty, and keeps a secret', () => {
    expect(sent(field(), '', { values: { a: 'old' } })).toEqual({});
    expect(sent(field({ type: 'secret' }), '', { secrets: ['a'] })).toEqual({});
    const form = new SetupForm(integration({ secrets: ['a'] }));
    const secret = field({ type: 'secret' });
    expect(form.storedSecret(setupOf(secret), secret)).toBe('kept');
    expect(form.storedSecret(setupOf(field()), field())).toBeUndefined();
    expect(form.problems(setupOf(field({ type: 'secret', required: true })))).toEqual({});
  });

  it.each([
    ['1', 1],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['-0,25', -0.25],
    ['+7', 7],
    [' 12 ', 12],
  ])('is a number where %j is', (entry, number) => {
    expect(sent(field({ type: 'number' }), entry)).toEqual({ a: number });
  });

  it('is the option that was chosen, white space and all', () => {
    const asked = field({ type: 'select', options: [{ value: ' x ' }] });
    expect(sent(asked, ' x ')).toEqual({ a: ' x ' });
  });

  it.each(['1.234,5', '1.000', '12345678901234567', '1e5', '0x10', 'Infinity', 'NaN', '1 2', 'one', '--1'])(
    'is no number where %j is',
    (entry) => {
      const form = new SetupForm(integration());
      form.enter(field({ type: 'number' }), entry);
      expect(form.problems(setupOf(field({ type: 'number' })))).toEqual({ a: { code: 'number' } });
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])('is sent under the name %s', (name) => {
    expect(Object.entries(sent(field({ name }), 'x'))).toEqual([[name, 'x']]);
    expect(new SetupForm(integration({ values: {} })).entry(field({ name }))).toBe('');
  });
});

describe('what is told of a field', () => {
  it('begins when somebody has finished with it', () => {
    const form = new SetupForm(integration());
    expect(form.marks.isFinished(field())).toBe(false);
    form.marks.finish(field());
    expect(form.marks.isFinished(field())).toBe(true);
    expect(form.marks.isFinished(field({ name: 'b' }))).toBe(false);
  });

  it('is a refusal until something else is entered, or there is another answer', () => {
    const form = new SetupForm(integration());
    form.marks.refuse({ a: 'Taken.', b: { de: 'Falsch.' } });
    form.enter(field(), 'x');
    expect(form.marks.refusal(field())).toBeUndefined();
    expect(form.marks.refusal(field({ name: 'b' }))).toEqual({ de: 'Falsch.' });
    form.marks.refuse({});
    expect(form.marks.refusal(field({ name: 'b' }))).toBeUndefined();
    expect(form.marks.refusal(field({ name: 'constructor' }))).toBeUndefined();
  });

  it('shows and hides each secret by itself', () => {
    const form = new SetupForm(integration());
    form.marks.toggleRevealed(field());
    expect([form.marks.isRevealed(field()), form.marks.isRevealed(field({ name: 'b' }))]).toEqual([true, false]);
    form.marks.toggleRevealed(field());
    expect(form.marks.isRevealed(field())).toBe(false);
  });
});

describe('the key and the state that saving starts from', () => {
  it('is another key for other entries, and the same without', () => {
    const form = new SetupForm(integration());
    const first = form.revision;
    form.marks.finish(field());
    form.marks.refuse({});
    form.rebase(integration());
    expect(form.revision).toBe(first);
    form.enter(field(), 'x');
    expect(form.revision).not.toBe(first);
  });

  it('follows the integration where nothing was entered, with another key', () => {
    const form = new SetupForm(integration({ values: { a: 'old', b: 'old' } }));
    form.enter(field(), 'mine');
    const key = form.revision;
    const latest = integration({ values: { a: 'old', b: 'theirs' }, secrets: ['c'] }, '2');
    form.rebase(latest);
    expect(form.integration).toBe(latest);
    expect(form.entry(field())).toBe('mine');
    expect(form.entry(field({ name: 'b' }))).toBe('theirs');
    const stored = field({ name: 'c', type: 'secret' });
    expect(form.storedSecret(setupOf(stored), stored)).toBe('kept');
    expect(form.revision).not.toBe(key);
  });

  it('stays the old one where a value was entered over one that others changed, until that was told', () => {
    const old = integration({ values: { a: 'old' } });
    const form = new SetupForm(old);
    form.enter(field(), 'mine');
    form.rebase(integration({ values: { a: 'theirs' } }, '2'));
    expect(form.integration).toBe(old);
    form.rebase(integration({ values: { a: 'theirs' } }, '3'));
    expect(form.integration).toBe(old);
    form.overwrite();
    expect(form.integration.version).toBe('3');
    form.rebase(integration({ values: { a: 'again theirs' } }, '4'));
    expect(form.integration.version).toBe('3');
    expect(form.contested).toEqual(['a']);
    expect(form.entry(field())).toBe('mine');
  });

  it('takes an integration that has what was entered for the outcome of an earlier try', () => {
    const form = new SetupForm(integration());
    form.enter(field(), 'mine');
    const key = form.revision;
    form.rebase(integration({ values: { a: 'mine', box: false } }, '2'));
    expect(form.integration.version).toBe('2');
    expect(form.revision).toBe(key);
  });
});

describe('what goes with another integration', () => {
  const limit = field({ name: 'limit', type: 'number', value: 60 });
  const on = field({ name: 'on', type: 'checkbox', value: true });
  const id = field({ name: 'id', type: 'readonly-copy' });

  it('is all that stands in the fields, also what is empty where there would be a preset', () => {
    const form = new SetupForm(integration({ values: { a: 'stored', id: 'urn:old' } }));
    form.enter(field({ name: 'b' }), 'typed');
    const asked = [field(), field({ name: 'b' }), limit, on, id];
    form.retarget(
      {
        id: 'i-2',
        applicationId: 'custom',
        status: 'setup-required',
        configuration: { values: { id: 'urn:new' }, secrets: [] },
      },
      asked,
    );
    expect(form.configuration(setupOf(...asked))).toEqual({ a: 'stored', b: 'typed', on: false });
    expect(form.entry(limit)).toBe('');
    expect(form.entry(id)).toBe('urn:new');
  });
});

describe('a field that is hidden', () => {
  const on = field({ name: 'on', type: 'checkbox' });
  const host = field({ name: 'host', required: true, visibleWhen: { field: 'on', equals: true } });
  const setup = setupOf(on, host);

  it('is not sent and not wrong, and keeps what was entered', () => {
    const form = new SetupForm(integration());
    form.enter(on, true);
    form.enter(host, 'a.example');
    form.enter(on, false);
    expect(form.visible(setup)).toEqual([on]);
    expect(form.configuration(setup)).toEqual({ on: false });
    expect(form.problems(setup)).toEqual({});
    form.enter(on, true);
    expect(form.configuration(setup)).toEqual({ on: true, host: 'a.example' });
  });
});

describe('for any field list', () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 5 }),
    fc.constantFrom('__proto__', 'constructor', 'name', 'accountId'),
  );
  const options = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });
  const anyField = fc
    .record(
      {
        name,
        label: fc.oneof(fc.string(), fc.dictionary(fc.constantFrom('en', 'de'), fc.string())),
        type: fc.constantFrom(...TYPES),
        required: fc.boolean(),
        maxLength: fc.integer({ min: 40, max: 80 }),
        help: fc.string(),
        options: options.map((values) => values.map((value) => ({ value }))),
      },
      { requiredKeys: ['name', 'label', 'type', 'options'] },
    )
    .map((details) => details as Field & { type: (typeof TYPES)[number] });
  const fields = fc.uniqueArray(anyField, { selector: (each) => each.name, maxLength: 8 });

  /** An entry that the field takes, and the value that it stands for. */
  function rightEntry(
    asked: Field & { type: (typeof TYPES)[number] },
  ): fc.Arbitrary<[string | boolean, ConfigurationValue]> {
    switch (asked.type) {
      case 'checkbox':
        return fc.boolean().map((ticked) => [ticked || asked.required === true, ticked || asked.required === true]);
      case 'select':
        return fc.constantFrom(...(asked.options ?? [])).map(({ value }) => [value, value]);
      case 'number':
        return fc
          .tuple(fc.integer(), fc.constantFrom('', ',5', '.25'))
          .map(([whole, rest]) => [`${whole}${rest}`, Number(`${whole}${rest.replace(',', '.')}`)]);
      case 'url':
        return fc
          .domain()
          .map((domain) => domain.slice(0, 20))
          .map((host) => [` https://${host.replace(/[^a-z]/g, 'x')}`, `https://${host.replace(/[^a-z]/g, 'x')}`]);
      case 'text':
      case 'secret':
      case 'multiline':
        return fc.stringMatching(/^[!-~]{1,20}$/).map((text) => [` ${text}\n`, text]);
    }
  }

  const filled = fields.chain((asked) => fc.tuple(fc.constant(asked), fc.tuple(...asked.map(rightEntry))));

  it('the form can be filled, checked, saved and edited again', () => {
    fc.assert(
      fc.property(filled, ([asked, entries]) => {
        for (const each of asked) expect(z.safeParse(fieldSchema, each).success).toBe(true);
        const setup = setupOf(...asked);
        const form = new SetupForm(integration());
        asked.forEach((each, index) => form.enter(each, entries[index]![0]));
        expect(form.problems(setup)).toEqual({});
        const configuration = form.configuration(setup);
        expect(Object.entries(configuration)).toEqual(
          expect.arrayContaining(asked.map((each, index) => [each.name, entries[index]![1]])),
        );
        expect(Object.keys(configuration)).toHaveLength(asked.length);

        const secrets = asked.filter(({ type }) => type === 'secret').map((each) => each.name);
        const values = Object.fromEntries(Object.entries(configuration).filter(([each]) => !secrets.includes(each)));
        const again = new SetupForm(integration({ values, secrets }));
        expect(again.isTouched(asked)).toBe(false);
        expect(again.problems(setup)).toEqual({});
        expect(new Map(Object.entries(again.configuration(setup)))).toEqual(new Map(Object.entries(values)));
      }),
    );
  });

  it('a required field that is left empty is wrong, and another one is not', () => {
    fc.assert(
      fc.property(fields, (asked) => {
        const missing = Object.entries(new SetupForm(integration()).problems(setupOf(...asked)));
        expect(missing.map(([each]) => each).sort()).toEqual(
          asked
            .filter(({ required }) => required)
            .map((each) => each.name)
            .sort(),
        );
        expect(missing.every(([, { code }]) => code === 'required')).toBe(true);
      }),
    );
  });

  it('entering anything, and then what was there before, leaves the form untouched', () => {
    fc.assert(
      fc.property(filled, fc.string(), ([asked, entries], other) => {
        const form = new SetupForm(integration());
        asked.forEach((each, index) => {
          const before = form.entry(each);
          form.enter(each, entries[index]![0]);
          if (each.type !== 'checkbox') form.enter(each, other);
          form.enter(each, before);
        });
        expect(form.isTouched(asked)).toBe(false);
      }),
    );
  });

  it('whatever is entered and stored, nothing throws', () => {
    const entry = fc.oneof(fc.string(), fc.boolean());
    const stored = fc.dictionary(name, fc.oneof(fc.string(), fc.double(), fc.boolean()));
    fc.assert(
      fc.property(
        fields,
        fc.array(entry, { minLength: 8, maxLength: 8 }),
        stored,
        fc.array(name),
        (asked, entries, values, secrets) => {
          const form = new SetupForm(integration({ values, secrets }));
          asked.forEach((each, index) => form.enter(each, entries[index]!));
          form.rebase(integration({ values: {}, secrets: [] }, '2'));
          const known = new Set(asked.map((each) => each.name));
          expect(Object.keys(form.problems(setupOf(...asked))).every((each) => known.has(each))).toBe(true);
        },
      ),
    );
  });
});

it('forgetting a secret makes the next try another action', () => {
  const token = field({ name: 'token', type: 'secret' });
  const form = new SetupForm(integration({ secrets: ['token'] }));
  form.enter(token, 'typed');
  const { revision } = form;
  form.forgetTypedSecrets();
  expect(form.configuration(setupOf(token))).toEqual({});
  expect(form.revision).not.toBe(revision);
});
