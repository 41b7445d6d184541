import type { FieldProblem } from '../../model/fields/field-problem.ts';
import { toDecimal } from '../../model/fields/decimal.ts';

/** A text for people by language. */
interface FieldProblemText extends Record<string, string> {
  en: string;
  de: string;
}

/** Words a field's problem in English and German, for the `fieldErrors` that a data source answers with. */
export function fieldProblemText(problem: FieldProblem): FieldProblemText {
  switch (problem.code) {
    case 'required':
      return { en: 'This is required.', de: 'Diese Angabe ist erforderlich.' };
    case 'too-short':
      return { en: `Use at least ${problem.min} characters.`, de: `Verwenden Sie mindestens ${problem.min} Zeichen.` };
    case 'too-long':
      return { en: `Use at most ${problem.max} characters.`, de: `Verwenden Sie höchstens ${problem.max} Zeichen.` };
    case 'pattern':
      return { en: 'This does not have the expected form.', de: 'Diese Angabe hat nicht die erwartete Form.' };
    case 'format':
      return {
        en: 'Enter a GUID: 32 digits and letters a to f, in five groups with hyphens.',
        de: 'Geben Sie eine GUID ein: 32 Ziffern und Buchstaben von a bis f, in fünf Gruppen mit Bindestrichen.',
      };
    case 'url':
      return {
        en: 'Enter a web address that starts with https:// or http://.',
        de: 'Geben Sie eine Webadresse ein, die mit https:// oder http:// beginnt.',
      };
    case 'number':
      return { en: 'Enter a number.', de: 'Geben Sie eine Zahl ein.' };
    case 'integer':
      return { en: 'Enter a whole number.', de: 'Geben Sie eine ganze Zahl ein.' };
    case 'too-small':
      return {
        en: `Enter at least ${toDecimal(problem.min)}.`,
        de: `Geben Sie mindestens ${inGerman(problem.min)} ein.`,
      };
    case 'too-large':
      return {
        en: `Enter at most ${toDecimal(problem.max)}.`,
        de: `Geben Sie höchstens ${inGerman(problem.max)} ein.`,
      };
    case 'option':
      return { en: 'Choose one of the options.', de: 'Wählen Sie eine der Möglichkeiten.' };
    case 'unknown-field':
      return { en: 'This application does not have this field.', de: 'Diese Anwendung hat dieses Feld nicht.' };
  }
}

function inGerman(number: number): string {
  return toDecimal(number).replace('.', ',');
}
