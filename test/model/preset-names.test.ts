import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../../src');
/** Presets, their words, their dialog, and the list of dialogs that the section opens. */
const MAY_NAME_CM = /^((presets|cm-config-dialog|localization)\/|integrations-section\/preset-dialogs\.ts$)/;
/** Lists of elements have to import the dialog. */
const ALLOWED = /['"][./]*cm-config-dialog\/[\w./-]+['"]|CmConfigDialog/g;

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
