import type { FieldProblemWords } from '../words/field-words.ts';

/** The English words for what is wrong with a field. */
export const enFieldProblems: FieldProblemWords = {
  fieldRequired: 'This field is required.',
  fieldTooShort: ({ min }, { plural }) =>
    plural(min, { one: 'Enter at least # character.', other: 'Enter at least # characters.' }),
  fieldTooLong: ({ max }, { plural }) =>
    plural(max, { one: 'Enter at most # character.', other: 'Enter at most # characters.' }),
  fieldPatternMismatch: 'This value does not have the expected form.',
  fieldNotUuid: 'Enter a value of the form 0f8fad5b-d9cb-469f-a165-70867728950e.',
  fieldNotUrl: 'Enter a complete web address that begins with https://.',
  fieldNotNumber: 'Enter a number.',
  fieldNotInteger: 'Enter a whole number.',
  fieldTooSmall: ({ min }) => `Enter at least ${min}.`,
  fieldTooLarge: ({ max }) => `Enter at most ${max}.`,
  fieldNotOption: 'Choose an option.',
  fieldUnknown: 'This application does not have this field.',
};
