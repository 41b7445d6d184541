import { de } from '../../src/localization/tables/de.ts';
import { deCH } from '../../src/localization/tables/de-ch.ts';
import { fr } from '../../src/localization/tables/fr.ts';
import { es } from '../../src/localization/tables/es.ts';
import { it } from '../../src/localization/tables/it.ts';
import { nl } from '../../src/localization/tables/nl.ts';
import { pt } from '../../src/localization/tables/pt.ts';
import { pl } from '../../src/localization/tables/pl.ts';
import { sv } from '../../src/localization/tables/sv.ts';
import { ja } from '../../src/localization/tables/ja.ts';
import { ar } from '../../src/localization/tables/ar.ts';
import { en } from '../../src/localization/locales/en.ts';
import { formatsFor } from '../../src/localization/formats.ts';
import type { Translation } from '../../src/localization/translation.ts';
import type { Word } from '../../src/localization/words/word.ts';
import { SAMPLES, type WordKey } from '../../src/testing/translations/samples.ts';

/** A table, and its texts that are rightly the same as in English. */
interface Table {
  readonly table: Translation;
  readonly same?: readonly (keyof Translation)[];
}

const GERMAN_AND_ENGLISH = ['cmName', 'optionalField'] as const;

/** All tables of the library. */
export const TABLES: readonly Table[] = [
  { table: en },
  { table: de, same: GERMAN_AND_ENGLISH },
  { table: deCH, same: GERMAN_AND_ENGLISH },
  { table: fr, same: ['integrationStatus', 'applicationCount'] },
  { table: es, same: ['integrationStatus', 'untickedValue'] },
  { table: it, same: ['configurationAccount', 'untickedValue'] },
  { table: nl, same: ['configurationAccount'] },
  { table: pt },
  { table: pl },
  { table: sv, same: ['integrationCount'] },
  { table: ja },
  { table: ar },
];

/** Everything that a table can say, with the key that says it. */
export function textsOf(table: Translation): [key: string, text: string][] {
  const formats = formatsFor(table.$code);
  return Object.entries(table as unknown as Record<string, string | Word<object>>).flatMap(
    ([key, word]): [string, string][] =>
      typeof word === 'string' ? [[key, word]] : SAMPLES[key as WordKey].map((values) => [key, word(values, formats)]),
  );
}
