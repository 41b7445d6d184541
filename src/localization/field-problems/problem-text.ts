import type { FieldProblem } from '../../model/fields/field-problem.ts';
import type { NumberText } from '../../model/fields/number-text.ts';
import type { ArgumentsOf } from '../say.ts';
import type { FieldProblemWords } from '../words/field-words.ts';

/** Returns a word in the language of the reader. */
type Term = <Key extends keyof FieldProblemWords>(key: Key, ...values: ArgumentsOf<Key>) => string;

/** Words what is wrong with a field. */
export function problemText(term: Term, problem: FieldProblem, numbers: NumberText): string {
  switch (problem.code) {
    case 'required':
      return term('fieldRequired');
    case 'too-short':
      return term('fieldTooShort', problem);
    case 'too-long':
      return term('fieldTooLong', problem);
    case 'pattern':
      return term('fieldPatternMismatch');
    case 'format':
      return term('fieldNotUuid');
    case 'url':
      return term('fieldNotUrl');
    case 'number':
      return term('fieldNotNumber');
    case 'integer':
      return term('fieldNotInteger');
    case 'too-small':
      return term('fieldTooSmall', { min: numbers.show(problem.min) });
    case 'too-large':
      return term('fieldTooLarge', { max: numbers.show(problem.max) });
    case 'option':
      return term('fieldNotOption');
    case 'unknown-field':
      return term('fieldUnknown');
  }
}
