import type { Word } from './word.ts';

/** What is wrong with a field, below it. Adapters and servers answer with these words, too. */
export interface FieldProblemWords {
  /** A required field is empty. */
  fieldRequired: string;
  /** The text has too few characters. */
  fieldTooShort: Word<{ min: number }>;
  /** The text has too many characters. */
  fieldTooLong: Word<{ max: number }>;
  /** The text is not what the application expects. */
  fieldPatternMismatch: string;
  /** The text is not a GUID. */
  fieldNotUuid: string;
  /** The text is not a web address. */
  fieldNotUrl: string;
  /** The text is not a number. */
  fieldNotNumber: string;
  /** The number has decimals. */
  fieldNotInteger: string;
  /** `min` is as the user would type it. */
  fieldTooSmall: Word<{ min: string }>;
  /** The number is too large. */
  fieldTooLarge: Word<{ max: string }>;
  /** Nothing is chosen in a required menu, or something that does not exist any more. */
  fieldNotOption: string;
  /** The application does not have this field. */
  fieldUnknown: string;
}

/** What the fields of a set-up show. A sentence without another place stands below its field. */
export interface FieldWords {
  /** In brackets after a label. */
  optionalField: string;
  /** The first entry of a menu: nothing is chosen. */
  chooseOption: string;
  /** Button that shows what was typed into a secret field. */
  showSecret: string;
  /** The same button, pressed. */
  hideSecret: string;
  replaceSecret: string;
  /** A secret is stored, but cannot be shown. */
  secretStored: string;
  /** After Remove was pressed. */
  secretRemoved: string;
  /** Button beside a stored secret. */
  removeSecret: string;
  /** Button that takes Remove back. */
  keepSecret: string;
  /** Warning. `changed` are labels of fields. */
  secretLost: Word<{ changed: readonly string[] }>;
  /** Warning. `changed` are labels of fields. */
  secretElsewhere: Word<{ changed: readonly string[] }>;
  /** Above the buttons, before links to the fields. */
  fieldsWrong: Word<{ count: number }>;
  /** The same, if all of them are required and empty. */
  fieldsMissing: Word<{ count: number }>;
  /** A required box is not ticked. */
  fieldNotTicked: string;
  /** The text could be two numbers, such as "1.500". */
  fieldNumberAmbiguous: Word<{ example: string }>;
  /** The number has more digits than can be stored. */
  fieldNumberInexact: string;
  /** Warning: a secret of several lines was pasted into one line. */
  linesJoined: string;
  /** Note: what becomes of a number that was written another way. */
  numberSaved: Word<{ number: string }>;
  /** The server refused the value without saying why. */
  fieldRefused: string;
  /** Note: what is not saved. `parts` are the next three, or names of headers. */
  leftOut: Word<{ parts: readonly string[] }>;
  /** Note: what cannot be seen and is saved. `parts` are the next two. */
  leftIn: Word<{ parts: readonly string[] }>;
  /** Within a sentence. */
  whiteSpace: string;
  /** Within a sentence. */
  invisibleCharacters: string;
  /** Within a sentence. */
  quotesAndBraces: string;
  /** Button beside a value to copy out. */
  copyValue: string;
  /** Heard and shown after Copy. */
  valueCopied: string;
  /** Heard and shown after Copy. */
  valueSelected: string;
  /** In place of a value to copy out. */
  noValueYet: string;
}

/** What CM.com's set-up shows. Its labels are those of the vendor. */
export interface CmWords {
  /** Label. */
  cmName: string;
  /** Label. */
  cmAccountId: string;
  /** Help below the field. CM.com's menu is in English. */
  cmAccountIdHelp: string;
  /** Error: only digits. */
  cmAccountIdNumeric: string;
  /** Label. */
  cmProductToken: string;
  /** Help below the field. CM.com's menu is in English. */
  cmProductTokenHelp: string;
  /** Warning: it has another shape. */
  cmProductTokenShape: string;
  /** Warning: the account ID was pasted twice. */
  cmProductTokenIsAccountId: string;
}
