import * as z from 'zod/mini';
import { configurationValueSchema } from '../../../src/model/configuration/configuration-value.ts';

const LONGEST_IDENTIFIER = 200;
/** More than any application asks for. */
const MOST_FIELDS = 200;

/** What is sent to add an application. PostgreSQL takes no null character. */
export const additionSchema = z.object({
  applicationId: z.string().check(z.maxLength(LONGEST_IDENTIFIER), z.regex(/^[^\0]+$/)),
});

/** What is sent to store a configuration, or to test it. */
export const configurationBodySchema = z.object({
  configuration: z
    .record(z.string(), z.nullable(configurationValueSchema))
    .check(z.refine((values) => Object.keys(values).length <= MOST_FIELDS)),
});

/** What is sent to sign in. */
export const signInSchema = z.object({ personId: z.string().check(z.maxLength(LONGEST_IDENTIFIER)) });
