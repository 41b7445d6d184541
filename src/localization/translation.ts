import type { DialogWords, PausingWords, RemovalWords, RowMenuWords } from './words/dialog-words.ts';
import type { CmWords, FieldProblemWords, FieldWords } from './words/field-words.ts';
import type { LongListWords, PickerWords } from './words/list-words.ts';
import type { SectionWords } from './words/section-words.ts';
import type { ConsentWords, SetupWords } from './words/setup-words.ts';

interface Coded {
  /** The language's BCP 47 tag, with or without a script or a region. */
  $code: string;
}

/** What a section with a short list shows. */
export interface InitialTranslation extends Coded, SectionWords {}

/** What only the dialogs and long lists show. */
export interface DeferredTranslation
  extends
    Coded,
    PickerWords,
    LongListWords,
    SetupWords,
    FieldWords,
    FieldProblemWords,
    CmWords,
    ConsentWords,
    RemovalWords,
    PausingWords,
    RowMenuWords,
    DialogWords {}

/** Every string that the elements show, in one language. */
export interface Translation extends InitialTranslation, DeferredTranslation {}

/** Some words of a language. */
export type PartialTranslation = Partial<Translation> & Coded;
