import * as v from 'valibot';
import { configurationValueSchema } from '../../src/model/configuration-value.ts';
import { recordOf } from '../../src/model/record.ts';

/** What is sent to add an application. PostgreSQL takes no null character. */
export const additionSchema = v.object({ applicationId: v.pipe(v.string(), v.regex(/^[^\0]+$/)) });

/** What is sent to store a configuration, or to test it. */
export const configurationBodySchema = v.object({ configuration: recordOf(configurationValueSchema) });

/** What is sent to sign in. */
export const signInSchema = v.object({ personId: v.string() });
