import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportWhole } from '../../../scripts/build/whole-exports.ts';

const MODULES: Record<string, string> = {
  './button.js': 'export class Button {}\nconst color = 1;\nexport function press() {}\nexport { color };\n',
  './names.js': `export { Button, color, } from './button.js';\n`,
};
const codeOf = (address: string): string => MODULES[address] ?? '';

it('exports whole modules in place of their names', () => {
  const code = `// Names.\nexport { Button, press, color } from './button.js';\nexport { Button, color } from './names.js';\n`;
  expect(exportWhole(code, codeOf)).toBe(`// Names.\nexport * from './button.js';\nexport * from './names.js';\n`);
});

it('refuses to export what is not named', () => {
  expect(() => exportWhole(`export { Button } from './button.js';`, codeOf)).toThrow(
    './button.js also exports press, color, which are not named.',
  );
});

it('has something to do: the package’s root names all that it exports', () => {
  const source = readFileSync(join(import.meta.dirname, '../../../src/index.ts'), 'utf8');
  expect(source.match(/^export \{/gm)?.length).toBeGreaterThan(10);
  expect(source.match(/^export (?:type )?\*/gm)).toBeNull();
});
