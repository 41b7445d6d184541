import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { SetupForm } from '../../../../src/setup/form/setup-form.ts';
import type { ConfigurationValue } from '../../../../src/model/configuration/configuration-value.ts';
import { fieldSchema, type Field } from '../../../../src/model/fields/field.ts';
import { TYPES, setupOf, integration } from './support.ts';

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
