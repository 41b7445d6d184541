import type { FieldProblemWords } from '../words/field-words.ts';

/** The German words for what is wrong with a field. */
export const deFieldProblems: FieldProblemWords = {
  fieldRequired: 'Dieses Feld ist erforderlich.',
  fieldTooShort: ({ min }, { number }) => `Geben Sie mindestens ${number(min)} Zeichen ein.`,
  fieldTooLong: ({ max }, { number }) => `Geben Sie höchstens ${number(max)} Zeichen ein.`,
  fieldPatternMismatch: 'Dieser Wert hat nicht das erwartete Format.',
  fieldNotUuid: 'Geben Sie einen Wert im Format 0f8fad5b-d9cb-469f-a165-70867728950e ein.',
  fieldNotUrl: 'Geben Sie eine vollständige Webadresse ein, die mit https:// beginnt.',
  fieldNotNumber: 'Geben Sie eine Zahl ein.',
  fieldNotInteger: 'Geben Sie eine ganze Zahl ein.',
  fieldTooSmall: ({ min }) => `Geben Sie mindestens ${min} ein.`,
  fieldTooLarge: ({ max }) => `Geben Sie höchstens ${max} ein.`,
  fieldNotOption: 'Wählen Sie eine Option aus.',
  fieldUnknown: 'Diese Anwendung hat dieses Feld nicht.',
};
