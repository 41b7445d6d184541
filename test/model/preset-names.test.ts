import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../src');
/** The rooms that may name CM.com, and the tables that hold its words. */
const MAY_NAME_CM = /^(presets|cm-config-dialog|localization)\//;
/** Comments may name it as an example, and lists of elements have to import its dialog. */
const ALLOWED = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|['"][./]*cm-config-dialog\/[\w./-]+['"]|CmConfigDialog/gm;

describe('a preset', () => {
  it('is named in no other room', () => {
    const files = globSync('**/*.ts', { cwd: SOURCE }).filter((file) => !MAY_NAME_CM.test(file));
    const naming = files.filter((file) =>
      /cm\.com|productToken|\bcm\b|cm[A-Z-]|CM_/.test(readFileSync(join(SOURCE, file), 'utf8').replaceAll(ALLOWED, '')),
    );
    expect(files.length).toBeGreaterThan(150);
    expect(naming).toEqual([]);
  });
});
