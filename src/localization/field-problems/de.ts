import type { FieldProblemTranslation } from '../translation.ts';

/** The German words for what is wrong with a field. */
export const deFieldProblems: FieldProblemTranslation = {
  fieldRequired: 'Geben Sie einen Wert ein.',
  fieldTooShort: (least) => `Geben Sie mindestens ${least} Zeichen ein.`,
  fieldTooLong: (most) => `Geben Sie höchstens ${most} Zeichen ein.`,
  fieldPatternMismatch: 'Dieser Wert hat nicht die erwartete Form.',
  fieldNotUuid: 'Geben Sie einen Wert der Form 0f8fad5b-d9cb-469f-a165-70867728950e ein.',
  fieldNotUrl: 'Geben Sie eine vollständige Webadresse ein, die mit https:// beginnt.',
  fieldNotNumber: 'Geben Sie eine Zahl ein.',
  fieldNotInteger: 'Geben Sie eine ganze Zahl ein.',
  fieldTooSmall: (least) => `Geben Sie mindestens ${least} ein.`,
  fieldTooLarge: (most) => `Geben Sie höchstens ${most} ein.`,
  fieldNotOption: 'Wählen Sie eine der Möglichkeiten aus.',
  fieldUnknown: 'Diese Anwendung hat dieses Feld nicht.',
};
