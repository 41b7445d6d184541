import { de } from './labels/de.ts';
import { en } from './labels/en.ts';
import { fr } from './labels/fr.ts';
import { es } from './labels/es.ts';
import { it } from './labels/it.ts';
import { nl } from './labels/nl.ts';
import { pt } from './labels/pt.ts';
import { pl } from './labels/pl.ts';
import { sv } from './labels/sv.ts';
import { ja } from './labels/ja.ts';
import { ar } from './labels/ar.ts';

/** The labels of the flow in one language: in German and English as the contract quotes them. */
export interface Labels {
  readonly lang: string;
  readonly accountPage: string;
  readonly section: string;
  readonly addNew: string;
  readonly panel: string;
  readonly thirdParty: string;
  readonly add: string;
  readonly done: string;
  readonly completeSetup: string;
  readonly configuration: string;
  readonly name: string;
  readonly accountId: string;
  readonly productToken: string;
  readonly save: string;
  readonly toggle: string;
  readonly confirmation: string;
  readonly remove: string;
  readonly cancel: string;
  readonly tryAgain: string;
  readonly setupRequired: string;
  readonly active: string;
  /** What stands between an action and the name of an application, if it is not ": ". */
  readonly colon?: string;
  /** Whether texts in sentences are isolated, because the language runs from right to left. */
  readonly isIsolated?: boolean;
}

export const LANGUAGES: readonly Labels[] = [de, en, fr, es, it, nl, pt, pl, sv, ja, ar];
