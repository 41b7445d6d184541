import { describe, expect, it } from 'vitest';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import { visibleFields } from '../../../src/model/configuration/visible-fields.ts';

function field(
  name: string,
  on?: string,
  equals: ConfigurationValue | ConfigurationValue[] = true,
  type: Field['type'] = 'checkbox',
): Field {
  return { name, label: name, type, ...(on !== undefined && { visibleWhen: { field: on, equals } }) };
}

function visible(fields: readonly Field[], values: Record<string, ConfigurationValue> = {}): string[] {
  return visibleFields(fields, values).map(({ name }) => name);
}

describe('visibleFields', () => {
  it('are those without a condition, and those whose condition holds', () => {
    const fields = [field('a'), field('b', 'a'), field('c', 'a', false)];
    expect(visible(fields, { a: true })).toEqual(['a', 'b']);
    expect(visible(fields, { a: false })).toEqual(['a', 'c']);
  });

  it('take a box that is not sent for one that is not ticked, and a text for an empty one', () => {
    expect(visible([field('a'), field('b', 'a', false)])).toEqual(['a', 'b']);
    expect(visible([field('a', undefined, true, 'text'), field('b', 'a', '')])).toEqual(['a', 'b']);
  });

  it('hold one of several values', () => {
    const fields = [field('a', undefined, true, 'number'), field('b', 'a', [1, 2])];
    expect(visible(fields, { a: 2 })).toEqual(['a', 'b']);
    expect(visible(fields, { a: 3 })).toEqual(['a']);
    expect(visible(fields, { a: '1' })).toEqual(['a']);
  });

  it('depend on fields before and after them, and not on hidden ones', () => {
    const fields = [field('c', 'b'), field('b', 'a'), field('a')];
    expect(visible(fields, { a: true, b: true })).toEqual(['c', 'b', 'a']);
    expect(visible(fields, { a: false, b: true })).toEqual(['a']);
  });

  it('are found in a list that was not checked, too: without the field, in a circle, under the names of objects', () => {
    expect(visible([field('a', 'gone')], { gone: true })).toEqual([]);
    expect(visible([field('a', 'a')], { a: true })).toEqual([]);
    expect(visible([field('a', 'b'), field('b', 'a')], { a: true, b: true })).toEqual([]);
    expect(visible([field('constructor'), field('a', 'constructor')], {})).toEqual(['constructor']);
  });
});
