import * as v from 'valibot';

/** An object of values of one kind, by whatever names but `__proto__`. Valibot's own leaves out more of them, and takes lists. */
export function recordOf<T>(values: v.GenericSchema<unknown, T>) {
  const object = v.custom<object>((input) => typeof input === 'object' && input !== null && !Array.isArray(input));
  const transform = v.rawTransform<object, Record<string, T>>(({ dataset, addIssue }) => {
    const record: Record<string, T> = {};
    for (const [key, value] of Object.entries(dataset.value)) {
      const { success, output, issues } = v.safeParse(values, value);
      if (!success) addIssue({ expected: issues[0].expected as string, path: [{ type: 'unknown', origin: 'value', input: dataset.value, key, value }] });
      else if (key !== '__proto__') record[key] = output;
    }
    return record;
  });
  // What is said to be expected; and for who describes the schema, what the values are.
  return v.pipe(Object.assign(object, { expects: 'Object' as 'unknown', values }), transform);
}
