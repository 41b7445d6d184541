import * as z from 'zod/mini';
// By its own name: of `z.core`, some bundlers keep everything, with the messages of fifty languages.
import { $constructor } from 'zod/v4/core';

/**
 * A schema of the same kind that first lets a function prepare the data. zod's own way, a transformation in a pipe,
 * would be two kinds of schema more in every page.
 */
export function preprocess<T extends z.ZodMiniType>(prepare: (data: unknown) => unknown, schema: T): T {
  const { def, traits } = schema._zod;
  const Kind: z.core.$constructor<T> = schema._zod.constr as never;
  // A schema takes each name once, and one that is prepared already has one of these.
  const Prepared = $constructor<T>(`Prepared${traits.size}`, (prepared, definition) => {
    Kind.init(prepared, definition);
    const { parse } = prepared._zod;
    prepared._zod.parse = (payload, context) => {
      payload.value = prepare(payload.value);
      return parse(payload, context);
    };
  });
  return new Prepared(def);
}

/** A property that may be absent. Many backends write `null` for that. */
export function optional<T extends z.ZodMiniType>(schema: T): z.ZodMiniOptional<T> {
  return preprocess((data) => data ?? undefined, z.optional(schema));
}

/** A list. Many backends write `null` for an empty one. */
export function list<T extends z.ZodMiniType>(item: T): z.ZodMiniArray<T> {
  return preprocess((data) => (data === null ? [] : data), z.array(item));
}

/** An object of values of one kind. A name whose value is `null` is absent. */
export function record<T extends z.ZodMiniType>(
  value: T,
): z.ZodMiniType<Record<string, z.output<T>>, Record<string, z.input<T>>> {
  // An object with other properties: zod's record, and its function that adds them, would be more code in every page.
  const properties = new z.ZodMiniObject({ type: 'object', shape: {}, catchall: value });
  return preprocess(
    withoutNull,
    properties as unknown as z.ZodMiniType<Record<string, z.output<T>>, Record<string, z.input<T>>>,
  );
}

function withoutNull(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null));
}
