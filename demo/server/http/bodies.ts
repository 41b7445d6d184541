import * as z from 'zod/mini';
import { configurationValueSchema } from '../../../src/model/configuration/configuration-value.ts';

const LONGEST_IDENTIFIER = 200;
/** More than any application has. */
const MOST_FIELDS = 200;

/** The body of an addition. PostgreSQL accepts no null character. */
export const additionSchema = z.object({
  applicationId: z.string().check(z.maxLength(LONGEST_IDENTIFIER), z.regex(/^[^\0]+$/)),
});

/** The body that stores or tests a configuration. */
export const configurationBodySchema = z.object({
  configuration: z
    .record(z.string(), z.nullable(configurationValueSchema))
    .check(z.refine((values) => Object.keys(values).length <= MOST_FIELDS)),
});

/** The body of a sign-in. */
export const signInSchema = z.object({ personId: z.string().check(z.maxLength(LONGEST_IDENTIFIER)) });
