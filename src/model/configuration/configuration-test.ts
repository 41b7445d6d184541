import * as z from 'zod/mini';
import { optional, record } from '../parsing/preprocess.ts';
import type { PropertiesOf } from '../parsing/properties-of.ts';
import { textSchema, type Text } from '../text.ts';

/** The result of a test of a configuration. */
export interface ConfigurationTest {
  /** Whether the configuration works (`passed`), does not work (`failed`), or cannot be judged (`unknown`). */
  result: 'passed' | 'failed' | 'unknown';
  /** Says why. Users read it. */
  reason?: Text | undefined;
  /** What is wrong with a field, by field name. Users read it at the field. */
  fieldErrors?: Record<string, Text> | undefined;
  /** Whether a failed test also forbids to save. */
  blocksSaving?: boolean | undefined;
}

/** The schema of {@link ConfigurationTest}. */
export const configurationTestSchema = z.object({
  result: z.literal(['passed', 'failed', 'unknown']),
  reason: optional(textSchema),
  fieldErrors: optional(record(textSchema)),
  blocksSaving: optional(z.boolean()),
} satisfies PropertiesOf<ConfigurationTest>);
