import * as z from 'zod/mini';
import { configurationValueSchema } from '../../src/model/configuration-value.ts';

/** What is sent to add an application. PostgreSQL takes no null character. */
export const additionSchema = z.object({ applicationId: z.string().check(z.regex(/^[^\0]+$/)) });

/** What is sent to store a configuration, or to test it. */
export const configurationBodySchema = z.object({ configuration: z.record(z.string(), configurationValueSchema) });

/** What is sent to sign in. */
export const signInSchema = z.object({ personId: z.string() });
