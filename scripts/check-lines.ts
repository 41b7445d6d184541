// Checks that no line of a comment or a page is longer than 120 columns, where the formatter does not break lines.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const MAX_COLUMNS = 120;
const FILES = ['*.ts', '*.tsx', '*.mjs', '*.md', '*.mdx', '*.css', '.ci/run', 'scripts/bare-system'];
const COMMENT = /^\s*(\/\/|\/?\*|#)/;
/** Addresses cannot be broken, and tables have one line for each row. */
const ADDRESS = /\]\([^)]*\)|https?:\/\/\S+/g;
const TABLE_ROW = /^\s*\|/;

/** Returns the places of a file's lines that are too long. */
function longLines(file: string): string[] {
  // The output of a program is shown as it is.
  const text = readFileSync(file, 'utf8').replaceAll(/^```\n[^]*?^```$/gm, (block) => block.replaceAll(/.+/g, ''));
  return text
    .split('\n')
    .flatMap((line, index) => (isProse(file, line) && isLong(line) ? [`${file}:${index + 1}`] : []));
}

function isProse(file: string, line: string): boolean {
  return file.includes('.md') ? !TABLE_ROW.test(line) : COMMENT.test(line);
}

function isLong(line: string): boolean {
  return [...line.replace(ADDRESS, '')].length > MAX_COLUMNS;
}

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', ...FILES], {
  encoding: 'utf8',
});
const long = tracked
  .split('\0')
  .filter((file) => file !== '' && file !== 'types/elements.d.ts' && existsSync(file))
  .flatMap(longLines);
if (long.length > 0) {
  console.error(`Longer than ${MAX_COLUMNS} columns:\n${long.join('\n')}`);
  process.exitCode = 1;
}
