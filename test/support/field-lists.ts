import * as fc from 'fast-check';
import type { ConfigurationValue } from '../../src/model/configuration/configuration-value.ts';
import type { Field } from '../../src/model/fields/field.ts';

/** A field, what is typed into it (for a box: whether it is ticked), and the value that this stands for. */
export interface FilledField {
  readonly field: Field;
  readonly typed: string | boolean;
  /** Absent where the field is only copied. */
  readonly value: ConfigurationValue | undefined;
}

const OPTIONS = [
  { value: 'a-1', label: { en: 'alpha', de: 'Alpha' } },
  { value: 'b-2', label: 'beta' },
  { value: 'gamma' },
];
const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e';

type Sort = readonly [details: Partial<Field>, typed: string | boolean, value: ConfigurationValue | undefined];

const sort: fc.Arbitrary<Sort> = fc.constantFrom<Sort>(
  [{ type: 'text' }, 'Ann', 'Ann'],
  [{ type: 'text', minLength: 2, maxLength: 4, pattern: '[a-z]+' }, 'abc', 'abc'],
  [{ type: 'text', format: 'uuid' }, UUID, UUID],
  [{ type: 'secret' }, 's3cr~t', 's3cr~t'],
  [{ type: 'secret', minLength: 3 }, 'key', 'key'],
  [{ type: 'url' }, 'https://x.example', 'https://x.example'],
  [{ type: 'number' }, '1,5', 1.5],
  [{ type: 'number', integer: true, minimum: 1, maximum: 9 }, '7', 7],
  [{ type: 'select', options: OPTIONS }, 'beta', 'b-2'],
  [{ type: 'select', options: OPTIONS }, 'gamma', 'gamma'],
  [{ type: 'checkbox' }, true, true],
  [{ type: 'checkbox', required: true }, true, true],
  [{ type: 'checkbox', required: false }, false, false],
  [{ type: 'multiline' }, 'lines', 'lines'],
  [{ type: 'readonly-copy', value: 'urn:to:copy' }, '', undefined],
  [{ type: 'readonly-copy' }, '', undefined],
);

const details = fc.record({
  sort,
  name: fc.constantFrom('name', 'accountId', 'toString', 'constructor', 'ü😀', 'a b', LONG, '#id'),
  isLong: fc.boolean(),
  isRequired: fc.boolean(),
  group: fc.constantFrom(undefined, undefined, 'Group', { en: 'Server', de: 'Gegenstelle' }),
  help: fc.constantFrom(undefined, 'Help', { en: 'Where to find it.', de: 'Wo es steht.' }),
  /** Which of the fields before it it depends on, and whether it is to be seen. */
  dependsOn: fc.option(fc.nat(), { freq: 2 }),
  isMet: fc.boolean(),
});

/** Lists of fields as the contract wants them, each field with what it takes. A condition is on a field before. */
export const filledFields: fc.Arbitrary<FilledField[]> = fc
  .uniqueArray(details, { minLength: 1, maxLength: 6, selector: ({ name }) => name })
  .map((list) => {
    const fields: FilledField[] = [];
    for (const {
      sort: [kind, typed, value],
      name,
      isLong,
      isRequired,
      group,
      help,
      dependsOn,
      isMet,
    } of list) {
      const place = fields.length + 1;
      const label = { en: `Field ${place}${isLong ? ` ${LONG}` : ''}`, de: `Feld ${place}${isLong ? ` ${LONG}` : ''}` };
      const before = fields.filter(({ field }) => field.type === 'select' || field.type === 'checkbox');
      const other = dependsOn === null ? undefined : before[dependsOn % (before.length || 1)];
      fields.push({
        field: {
          name,
          label,
          type: 'text',
          required: isRequired,
          ...kind,
          ...(group && { group }),
          ...(help && { help }),
          ...(other && { visibleWhen: { field: other.field.name, equals: conditionOn(other, isMet) } }),
        },
        typed,
        value,
      });
    }
    return fields;
  });

function conditionOn({ field, value }: FilledField, isMet: boolean): ConfigurationValue | ConfigurationValue[] {
  if (field.type === 'checkbox') return isMet ? value === true : value !== true;
  return isMet ? ['a-1', String(value)] : 'a-1';
}

type Break = (field: Field) => unknown;

/** One wrong thing in a field. */
const BREAKS: readonly Break[] = [
  () => null,
  () => 'text',
  () => [],
  ({ name: _name, ...rest }) => rest,
  ({ label: _label, ...rest }) => rest,
  (field) => ({ ...field, name: '' }),
  (field) => ({ ...field, name: '__proto__' }),
  (field) => ({ ...field, label: 7 }),
  (field) => ({ ...field, label: { en: 7 } }),
  (field) => ({ ...field, type: 'password' }),
  (field) => ({ ...field, required: 'yes' }),
  (field) => ({ ...field, maxLength: 0 }),
  (field) => ({ ...field, minLength: 9, maxLength: 8 }),
  (field) => ({ ...field, minimum: 2, maximum: 1 }),
  (field) => ({ ...field, format: 'guid' }),
  (field) => ({ ...field, type: 'select', options: [] }),
  (field) => ({ ...field, type: 'select', options: [{ value: 'a' }, { value: 'a' }] }),
  (field) => ({ ...field, options: {} }),
  (field) => ({ ...field, type: 'secret', value: 'x' }),
  (field) => ({ ...field, value: {} }),
  (field) => ({ ...field, group: 1 }),
  (field) => ({ ...field, visibleWhen: { field: 'nobody', equals: 'x' } }),
  (field) => ({ ...field, visibleWhen: { field: field.name, equals: 'x' } }),
  (field) => ({ ...field, visibleWhen: true }),
  (field) => ({ ...field, help: [] }),
];

/** Lists of fields with one wrong thing. */
export const wrongFields: fc.Arbitrary<unknown[]> = fc
  .tuple(filledFields, fc.nat(), fc.constantFrom(...BREAKS, undefined))
  .map(([filled, at, spoil]) => {
    const fields: unknown[] = filled.map(({ field }) => field);
    const place = at % fields.length;
    const field = filled[place]?.field;
    // Without another wrong thing: the same field twice.
    if (!spoil || !field) return [...fields, field];
    return fields.with(place, spoil(field));
  });
