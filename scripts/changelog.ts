// Writes the newest section of CHANGELOG.md from the entries in .changeset. With --check, compares it instead.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const GROUPS = ['Breaking', 'Added', 'Changed', 'Fixed', 'Demo', 'Development'] as const;
const HEADING = '## Unreleased';

/** The items of all entries as one section. Each entry is front matter, then items under the headings of groups. */
export function unreleased(entries: readonly string[]): string {
  const items = new Map<string, string[]>(GROUPS.map((group) => [group, []]));
  for (const entry of entries) {
    const [, ...parts] = entry.replace(/^---\n.*?^---\n/ms, '').split(/^### /m);
    if (parts.length === 0) throw new Error(`An entry has no item under a heading of these: ${GROUPS.join(', ')}.`);
    for (const part of parts) {
      const [group = '', ...lines] = part.split('\n');
      const known = items.get(group);
      if (!known) throw new Error(`"${group}" is no group of the changelog. These are: ${GROUPS.join(', ')}.`);
      known.push(lines.join('\n').trim());
    }
  }
  const sections = [...items].filter(([, texts]) => texts.length > 0);
  return sections.map(([group, texts]) => `### ${group}\n\n${texts.join('\n')}\n`).join('\n');
}

/** The changelog with that section on top. Without entries, what was unreleased becomes the release of that version. */
export function withUnreleased(changelog: string, section: string, version: string): string {
  const [start = '', ...releases] = changelog.split(/^(?=## )/m);
  const [newest = '', ...others] = releases;
  if (section === '') {
    return [start, newest.replace(HEADING, `## ${version}`), ...others].join('');
  }
  const older = newest.startsWith(`${HEADING}\n`) ? others : releases;
  return [start, `${HEADING}\n\n${section}\n`, ...older].join('');
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '..');
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const entries = globSync('.changeset/*.md', { cwd: root })
    .filter((path) => !path.endsWith('README.md'))
    .toSorted((one, other) => one.localeCompare(other));
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const before = read('CHANGELOG.md');
  const after = withUnreleased(before, unreleased(entries.map(read)), version);
  if (process.argv.includes('--check')) {
    if (after !== before) {
      console.error('CHANGELOG.md does not follow the entries in .changeset. Run npm run changelog.');
      process.exitCode = 1;
    }
  } else {
    writeFileSync(join(root, 'CHANGELOG.md'), after);
  }
}
