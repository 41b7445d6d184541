import * as z from 'zod/mini';

/** A schema for what a function makes of the data. */
export type Preprocessed<T extends z.ZodMiniType> = z.ZodMiniPipe<z.ZodMiniTransform<z.input<T>>, T>;

/** Lets a function prepare the data for a schema. */
export function preprocess<T extends z.ZodMiniType>(prepare: (data: unknown) => unknown, schema: T): Preprocessed<T> {
  return z.pipe(z.transform(prepare), schema) as unknown as Preprocessed<T>;
}

/** A property that may be absent. Many backends write `null` for that. */
export function optional<T extends z.ZodMiniType>(schema: T): Preprocessed<z.ZodMiniOptional<T>> {
  return preprocess((data) => data ?? undefined, z.optional(schema));
}

/** A list. Many backends write `null` for an empty one. */
export function list<T extends z.ZodMiniType>(item: T): Preprocessed<z.ZodMiniArray<T>> {
  return preprocess((data) => (data === null ? [] : data), z.array(item));
}

/** An object of values of one kind. A name whose value is `null` is absent. */
export function record<T extends z.ZodMiniType>(value: T): Preprocessed<z.ZodMiniType<Record<string, z.output<T>>, Record<string, z.input<T>>>> {
  // An object with other properties: zod's record would be more code in every page.
  return preprocess(withoutNull, z.catchall(z.object({}), value));
}

function withoutNull(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}
