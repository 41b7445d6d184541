import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the README tells a host to put into its page: markup, and a script module where it is given apart. */
export interface Embedding {
  html: string;
  script: string;
  lines: number;
}

const README = join(import.meta.dirname, '../../../README.md');

/**
 * An example of README.md: all fences whose info string is `html` or `js`, followed by the example's name.
 *
 * @throws {Error} when there is none.
 */
export function embedding(name: string): Embedding {
  const fences = [...readFileSync(README, 'utf8').matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms)].map(
    ([, language = '', example, code = '']) => ({ language, example, code }),
  );
  const own = fences.filter((fence) => fence.example === name);
  const of = (language: string): string =>
    own.flatMap((fence) => (fence.language === language ? fence.code : [])).join('\n');
  if (!own.some((fence) => fence.language === 'html')) {
    throw new Error(`README.md has no example that begins with \`\`\`html ${name}`);
  }
  const lines = own.flatMap(({ code }) => code.split('\n')).filter((line) => line.trim() !== '').length;
  return { html: of('html'), script: of('js'), lines };
}
