// Checks that no line of the project is longer than 120 columns, which the formatter ensures only for code and Markdown.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const MAX_COLUMNS = 120;
const FILES = ['*.ts', '*.tsx', '*.mjs', '*.md', '*.mdx', '*.css', '.ci/run', 'scripts/bare-system'];
const GENERATED = new Set(['types/elements.d.ts']);
/** Addresses cannot be broken, and tables have one line for each row. */
const ADDRESS = /\]\([^)]*\)|https?:\/\/\S+/g;
const TABLE_ROW = /^\s*\|/;

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', ...FILES], {
  encoding: 'utf8',
});
const long = tracked
  .split('\0')
  .filter((file) => file !== '' && !GENERATED.has(file))
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        !TABLE_ROW.test(line) && [...line.replace(ADDRESS, '')].length > MAX_COLUMNS ? [`${file}:${index + 1}`] : [],
      ),
  );
if (long.length > 0) {
  console.error(`Longer than ${MAX_COLUMNS} columns:\n${long.join('\n')}`);
  process.exitCode = 1;
}
