import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { relayedParts } from '../../src/ui/host/relayed-parts.ts';

const root = join(import.meta.dirname, '../..');
const guide = readFileSync(join(root, 'docs/theming.md'), 'utf8');
const source = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

describe('the guide to theming', () => {
  it('lists every custom property that a style sheet reads, and no other', () => {
    const read = [...source('src/**/*.ts').matchAll(/var\(\s*--integrations-([a-z-]+)/g)].map(([, name]) => name);
    const rows =
      guide
        .split('## Custom properties')[1]
        ?.split('## Parts')[0]
        ?.match(/^\| `.*$/gm) ?? [];
    const listed = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
    );
    expect(new Set(listed)).toEqual(new Set(read));
  });
});

describe('the parts that the section relays', () => {
  /** The parts in the templates of these files, as far as they are written out. */
  function written(pattern: string): string[] {
    const templates = [...source(pattern).matchAll(/part="([^"]*)"|part: '([a-z-]+)'/g)];
    return templates.flatMap(([, template = '', option = '']) => {
      const chosen = template.replaceAll(/\$\{([^}]*)\}/g, (_, code: string) =>
        (code.match(/(?<=')[a-z-]+(?=')/g) ?? []).join(' '),
      );
      return `${chosen} ${option}`.split(' ').filter(Boolean);
    });
  }

  it.each([
    ['picker', ['src/third-party-picker/**/*.ts', 'src/ui/dialog/*.ts']],
    ['config', ['src/setup/**/*.ts', 'src/integration-config-dialog/*.ts', 'src/ui/dialog/*.ts']],
    ['remove', ['src/remove-integration-confirm/*.ts', 'src/ui/dialog/*.ts']],
  ] as const)('are all that a dialog has: %s', (dialog, patterns) => {
    const relayed = relayedParts(dialog)
      .split(',')
      .map((pair) => pair.trim().split(':')[0]);
    const parts = patterns.flatMap(written);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter((part) => !relayed.includes(part))).toEqual([]);
  });
});
