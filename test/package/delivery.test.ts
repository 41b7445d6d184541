import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { run, write } from './support/host.ts';

const host = inject('host');
const check = join(import.meta.dirname, '../../scripts/check-publishing.ts');

describe('the tarball', () => {
  it('has files that everybody can read, whatever the umask was', () => {
    const tarball = readdirSync(host).find((file) => file.endsWith('.tgz')) ?? '';
    const modes = run('tar', ['--list', '--verbose', '--file', tarball], host)
      .trim()
      .split('\n')
      .map((line) => line.slice(0, 10));
    expect(modes.length).toBeGreaterThan(100);
    expect(new Set(modes)).toEqual(new Set(['-rw-r--r--']));
  });

  it('has the licences of everything in the file for script tags, in it', () => {
    const script = readFileSync(join(host, 'node_modules/integration-elements/dist/cdn.js'), 'utf8');
    const [comment = ''] = /^\/\*!.*?\*\//s.exec(script) ?? [];
    for (const name of [
      'integration-elements',
      '@lit/context',
      '@lit/reactive-element',
      'lit',
      'lit-element',
      'lit-html',
      'zod',
    ]) {
      expect(comment).toMatch(new RegExp(`^(.*, )?${name} \\d`, 'm'));
    }
    expect(comment).toContain('Redistributions in binary form must reproduce the above copyright notice');
    expect(comment).toContain('The above copyright notice and this permission notice shall be included');
  });
});

describe('publishing', () => {
  const publish = (description: object): string => {
    write(host, 'publishing/package.json', JSON.stringify(description));
    return run(process.execPath, [check, join(host, 'publishing')], host);
  };

  it('is refused without a repository that can prove where the package is from', () => {
    expect(() => publish({})).toThrow('names no repository');
    expect(() => publish({ repository: { type: 'git', url: 'git@host:owner/name.git' } })).toThrow(
      'names no repository',
    );
  });

  it('goes on with one', () => {
    const repository = { type: 'git', url: 'git+https://git.example/owner/name.git' };
    expect(publish({ repository })).toBe('');
  });

  it('runs that check', () => {
    const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['prepublishOnly']).toBe('node scripts/check-publishing.ts');
  });
});
