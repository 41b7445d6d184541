import type * as z from 'zod/mini';

/**
 * A schema for each property of an interface. A schema that `satisfies` it lacks no property and has none besides, so
 * the documented interface and the checked data cannot drift apart.
 */
export type PropertiesOf<T> = { readonly [Name in keyof T]-?: z.ZodMiniType<T[Name]> };
