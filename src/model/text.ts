import * as z from 'zod/mini';
import { closestTag } from './language-tags.ts';
import { satisfies } from './parsing/satisfies.ts';
import { record } from './parsing/preprocess.ts';

/** The greatest length of a name or text, in UTF-16 code units. A page could not draw much more. */
const MAX_TEXT_LENGTH = 100_000;

const bounded = satisfies<string>(({ length }) => length <= MAX_TEXT_LENGTH, `string of at most ${MAX_TEXT_LENGTH}`, {
  maximum: MAX_TEXT_LENGTH,
});

/** Text of a bounded length. */
export const stringSchema = z.string().check(bounded);

/** The schema of {@link Text}. */
export const textSchema = z.union([stringSchema, record(stringSchema)]);
/**
 * Text for users, from the host's data: one string for every language, or a record by BCP 47 language tag
 * (`{en: 'Name', de: 'Name'}`). It is always shown as text, never as markup.
 */
export type Text = z.infer<typeof textSchema>;

/** An identifier: any text that is not empty. */
export const nonEmptySchema = z.string().check(
  satisfies((text) => text !== '', 'non-empty string', { minimum: 1 }),
  bounded,
);

/**
 * Returns the wording of a text that is closest to a language: of the same language, then of the same script, then of
 * the same region, the most specific tag first. If there is none, it is the English one, else the first one. An absent
 * text is the empty string.
 */
export function textIn(text: Text | undefined, language: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const tags = Object.keys(text);
  const tag = tags.find((each) => each === language) ?? closestTag(tags, language) ?? closestTag(tags, 'en') ?? tags[0];
  return (tag !== undefined && text[tag]) || '';
}
