import { deFieldProblems } from '../../localization/field-problems/de.ts';
import { enFieldProblems } from '../../localization/field-problems/en.ts';
import { problemText } from '../../localization/field-problems/problem-text.ts';
import { say } from '../../localization/say.ts';
import type { FieldProblem } from '../../model/fields/field-problem.ts';
import { numberText } from '../../model/fields/number-text.ts';

const WORDS = { en: enFieldProblems, de: deFieldProblems };

/** Words a field's problem in every language of the library, for the `fieldErrors` that a data source answers with. */
export function fieldProblemText(problem: FieldProblem): Record<string, string> {
  const texts = Object.entries(WORDS).map(([language, words]) => [
    language,
    problemText((key, ...values) => say(words, language, key, ...values), problem, numberText(language)),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}
