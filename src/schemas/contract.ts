import * as z from 'zod/mini';
import { looseApplicationSchema, redirectSetupSchema } from '../model/application.ts';
import { integrationSchema } from '../model/integration.ts';
import { optional, list } from '../model/parsing/preprocess.ts';
import { setupSchema } from '../model/configuration/setup.ts';

/**
 * An entry of the catalogue with the fields of its set-up checked, each on its own and beside the others. The elements
 * check the fields of an application when its set-up opens.
 */
export const applicationSchema = z.extend(looseApplicationSchema, {
  setup: optional(z.union([setupSchema, redirectSetupSchema])),
});

/** A page of a list whose items follow a schema. */
export function pageSchema<T extends z.ZodMiniType>(item: T) {
  return z.object({ items: list(item), nextCursor: optional(z.string()) });
}

/** A page of the catalogue. */
export const applicationPageSchema = pageSchema(applicationSchema);
/** A page of an account's integrations. */
export const integrationPageSchema = pageSchema(integrationSchema);
