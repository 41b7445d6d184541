import { en } from '../../src/localization/locales/en.ts';
import { de } from '../../src/localization/tables/de.ts';

/** The words that stand in most places, in English and German, as a table in Markdown. */
export function glossary(): string {
  const english = en as unknown as Record<string, unknown>;
  const german = de as unknown as Record<string, unknown>;
  const rows = Object.keys(english)
    .map((key) => [english[key], german[key]])
    .filter(([word, wort]) => typeof word === 'string' && word.length < 24 && typeof wort === 'string')
    .map(([word, wort]) => `| ${String(word)} | ${String(wort)} |`);
  return ['| English | Deutsch |', '| --- | --- |', ...new Set(rows)].slice(0, 60).join('\n');
}
