import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unreleased, withUnreleased } from '../../scripts/changelog.ts';

const root = join(import.meta.dirname, '../..');

const entry = (body: string): string => `---\n'integration-elements': minor\n---\n\n${body}`;

describe('the changelog', () => {
  const RELEASED = '# Changelog\n\n## 0.1.0\n\nThe first version.\n';
  const section = unreleased([
    entry('### Fixed\n\n- A mistake.\n'),
    entry('### Added\n\n- A button\n  with two lines.\n\n### Fixed\n\n- Another mistake.\n'),
  ]);

  it('has the items of all entries under their headings, in a fixed order', () => {
    expect(section).toBe(
      '### Added\n\n- A button\n  with two lines.\n\n### Fixed\n\n- A mistake.\n- Another mistake.\n',
    );
  });

  it('refuses an entry that would be lost', () => {
    expect(() => unreleased([entry('### Improved\n\n- All.\n')])).toThrow('"Improved" is no group');
    expect(() => unreleased([entry('A button.\n')])).toThrow('no item');
  });

  it('replaces what was unreleased before, and keeps the releases', () => {
    const once = withUnreleased(RELEASED, section, '0.1.0');
    expect(once).toBe(`# Changelog\n\n## Unreleased\n\n${section}\n## 0.1.0\n\nThe first version.\n`);
    expect(withUnreleased(once, section, '0.1.0')).toBe(once);
  });

  it('names the newest section after the version when its entries are gone', () => {
    const released = withUnreleased(withUnreleased(RELEASED, section, '0.1.0'), '', '0.2.0');
    expect(released).toBe(`# Changelog\n\n## 0.2.0\n\n${section}\n## 0.1.0\n\nThe first version.\n`);
    expect(withUnreleased(released, '', '0.2.0')).toBe(released);
  });
});

describe('an entry for each change', () => {
  const repository = mkdtempSync(join(tmpdir(), 'integration-elements-changes-'));
  const git = (...parameters: string[]): string =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...parameters], {
      cwd: repository,
      encoding: 'utf8',
    });
  const commit = (path: string, text: string): void => {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
    git('add', '--all');
    git('commit', '--quiet', '--message', path);
  };
  const status = (): number | null =>
    spawnSync(
      process.execPath,
      [join(root, 'node_modules/@changesets/cli/bin.js'), 'status', `--since=${git('rev-parse', 'v0.1.0').trim()}`],
      { cwd: repository },
    ).status;

  afterAll(() => {
    rmSync(repository, { recursive: true });
  });

  it('is needed for the sources, and for nothing else', () => {
    git('init', '--quiet');
    cpSync(join(root, '.changeset/config.json'), join(repository, '.changeset/config.json'));
    commit('package.json', '{"name": "integration-elements", "version": "0.1.0"}');
    git('tag', 'v0.1.0');
    commit('docs/fields.md', '# Fields\n');
    expect(status()).toBe(0);
    commit('src/index.ts', 'export {};\n');
    expect(status()).toBe(1);
    commit('.changeset/a-change.md', entry('### Added\n\n- An export.\n'));
    expect(status()).toBe(0);
  });
});
