import * as v from 'valibot';

/** Where something is wrong, and what is expected there. */
export interface ShapeIssue {
  readonly path: readonly unknown[];
  readonly message: string;
}

/** Says that data is not what it should be, and where. It does not hold the data, which may be secret. */
export class ShapeError extends TypeError {
  override readonly name = 'ShapeError';
  readonly issues: readonly ShapeIssue[];

  constructor(issues: readonly ShapeIssue[]) {
    super(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
    this.issues = issues;
  }
}

/** Data of the shape that was asked for, or what is wrong with it. */
export type Shaped<T> =
  | { readonly success: true; readonly data: T; readonly error?: undefined }
  | { readonly success: false; readonly data?: undefined; readonly error: ShapeError };

/** Data in the shape that a schema describes: a copy, without what the schema does not know. Throws what reading the data throws. */
export function shaped<T>(schema: v.GenericSchema<unknown, T>, data: unknown): Shaped<T> {
  // Valibot takes a list for an object. Further inside, every object has something that a list has not.
  if (schema.type === 'object' && Array.isArray(data)) return misshapen([{ path: [], message: 'Expected Object' }]);
  const { success, output, issues } = v.safeParse(schema, data);
  if (success) return { success, data: output };
  return misshapen(issues.map(({ path = [], expected }) => ({ path: path.map(({ key }) => key), message: `Expected ${expected ?? 'another value'}` })));
}

/** The result that says what is wrong. */
export function misshapen(issues: readonly ShapeIssue[]): Shaped<never> {
  return { success: false, error: new ShapeError(issues) };
}
