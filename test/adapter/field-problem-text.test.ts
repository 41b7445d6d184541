import { expect, it } from 'vitest';
import { say } from '../../src/localization/say.ts';
import { fieldProblemText } from '../../src/adapter/memory/field-problem-text.ts';
import { de } from '../../src/localization/tables/de.ts';
import { enDeferred } from '../../src/localization/tables/en-deferred.ts';
import type { FieldProblem } from '../../src/model/fields/field-problem.ts';

it.each<[FieldProblem, string, string]>([
  [{ code: 'required' }, enDeferred.fieldRequired, de.fieldRequired],
  [
    { code: 'too-short', min: 8 },
    say(enDeferred, 'en', 'fieldTooShort', { min: 8 }),
    say(de, 'de', 'fieldTooShort', { min: 8 }),
  ],
  [
    { code: 'too-long', max: 64 },
    say(enDeferred, 'en', 'fieldTooLong', { max: 64 }),
    say(de, 'de', 'fieldTooLong', { max: 64 }),
  ],
  [{ code: 'pattern' }, enDeferred.fieldPatternMismatch, de.fieldPatternMismatch],
  [{ code: 'format' }, enDeferred.fieldNotUuid, de.fieldNotUuid],
  [{ code: 'url' }, enDeferred.fieldNotUrl, de.fieldNotUrl],
  [{ code: 'number' }, enDeferred.fieldNotNumber, de.fieldNotNumber],
  [{ code: 'integer' }, enDeferred.fieldNotInteger, de.fieldNotInteger],
  [
    { code: 'too-small', min: 1e-7 },
    say(enDeferred, 'en', 'fieldTooSmall', { min: '0.0000001' }),
    say(de, 'de', 'fieldTooSmall', { min: '0,0000001' }),
  ],
  [
    { code: 'too-large', max: 1234.5 },
    say(enDeferred, 'en', 'fieldTooLarge', { max: '1234.5' }),
    say(de, 'de', 'fieldTooLarge', { max: '1234,5' }),
  ],
  [{ code: 'option' }, enDeferred.fieldNotOption, de.fieldNotOption],
  [{ code: 'unknown-field' }, enDeferred.fieldUnknown, de.fieldUnknown],
])('an adapter words %j as the form does, in each language', (problem, english, german) => {
  expect(fieldProblemText(problem)).toMatchObject({ en: english, de: german });
});
