import type { FieldProblemTranslation } from '../translation.ts';

/** The English words for what is wrong with a field. */
export const enFieldProblems: FieldProblemTranslation = {
  fieldRequired: 'Enter a value.',
  fieldTooShort: (least) => `Enter at least ${least} characters.`,
  fieldTooLong: (most) => `Enter at most ${most} characters.`,
  fieldPatternMismatch: 'This value does not have the expected form.',
  fieldNotUuid: 'Enter a value of the form 0f8fad5b-d9cb-469f-a165-70867728950e.',
  fieldNotUrl: 'Enter a complete web address that begins with https://.',
  fieldNotNumber: 'Enter a number.',
  fieldNotInteger: 'Enter a whole number.',
  fieldTooSmall: (least) => `Enter at least ${least}.`,
  fieldTooLarge: (most) => `Enter at most ${most}.`,
  fieldNotOption: 'Choose one of the options.',
  fieldUnknown: 'This application does not have this field.',
};
