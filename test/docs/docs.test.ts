import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const pages = globSync(['*.md', '.changeset/*.md', 'docs/**/*.md'], { cwd: root });
const decisions = join(root, 'docs/decisions');
const files = readdirSync(decisions).filter((name) => name !== 'README.md');

const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

/** The anchor that GitHub gives to a heading. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function anchors(page: string): string[] {
  return [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchor(heading));
}

describe('pages', () => {
  it.each(pages)('%s has only links that lead somewhere', (page) => {
    const text = read(page).replaceAll(/^```.*?^```$/gms, '');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => {
        const [path = '', fragment] = link.split('#');
        const target = path === '' ? join(root, page) : resolve(root, dirname(page), path);
        return !existsSync(target) || (fragment !== undefined && !anchors(target).includes(fragment));
      });
    expect(broken).toEqual([]);
  });
});

describe('decisions', () => {
  const index = read('docs/decisions/README.md');
  const entries = [...index.matchAll(/^- \[(\d+)\. (.*)\]\((.*)\)$/gm)].map(([, number, title, file]) => ({
    number,
    title,
    file,
  }));

  it('are all in the index, once', () => {
    expect(entries).toHaveLength(files.length);
    expect(entries.map(({ file }) => file)).toEqual(expect.arrayContaining(files));
  });

  it('have numbers of their own', () => {
    const numbers = entries.map(({ number }) => number);
    expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  });

  it.each(entries)('$number has its title, context, decision and consequence, and is short', (entry) => {
    const { number = '', title, file = '' } = entry;
    const text = read('docs/decisions', file);
    const lines = text.split('\n').filter((line) => !line.startsWith('|'));
    expect(file).toMatch(new RegExp(`^${number.padStart(3, '0')}-`));
    expect(lines.filter((line) => line.startsWith('#'))).toEqual([
      `# ${number}. ${title}`,
      '## Context',
      '## Decision',
      '## Consequence',
    ]);
    expect(lines.length).toBeLessThanOrEqual(26);
  });
});
