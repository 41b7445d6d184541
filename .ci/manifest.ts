// Writes custom-elements.json; with --check, only tells whether the one that is there is what the sources say.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const file = join(root, 'custom-elements.json');

// A variable, since the analyzer's command line has no types.
const analyzer: string = '@custom-elements-manifest/analyzer/cli.js';
const { cli } = (await import(analyzer)) as { cli: (options: object) => Promise<unknown> };

const manifest = await cli({
  argv: ['analyze', '--config', '.ci/manifest.config.ts', '--quiet'],
  cwd: root,
  noWrite: true,
});
const text = `${JSON.stringify(manifest, null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('custom-elements.json is not what the sources say. Run "npm run manifest" and commit it.');
  process.exit(1);
}
