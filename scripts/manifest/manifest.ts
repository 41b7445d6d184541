// Writes custom-elements.json and what editors and frameworks get from it; with --check, only tells whether all that is
// there is what the sources say.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cssCustomData, htmlCustomData, webTypes } from './editor-data.ts';
import { elementTypes } from './element-types.ts';
import type { Manifest } from './manifest-model.ts';

const root = join(import.meta.dirname, '../..');

// A variable, since the analyzer's command line has no types.
const analyzer: string = '@custom-elements-manifest/analyzer/cli.js';
const { cli } = (await import(analyzer)) as { cli: (options: object) => Promise<Manifest> };

const manifest = await cli({
  argv: ['analyze', '--config', 'scripts/manifest/manifest.config.ts', '--quiet'],
  cwd: root,
  noWrite: true,
});
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};

const texts: Record<string, string> = {
  'custom-elements.json': json(manifest),
  'types/elements.d.ts': elementTypes(manifest),
  'types/vscode.html-custom-data.json': json(htmlCustomData(manifest)),
  'types/vscode.css-custom-data.json': json(cssCustomData(manifest)),
  'types/web-types.json': json(webTypes(manifest, { name, version })),
};

if (!process.argv.includes('--check')) {
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
} else {
  const stale = Object.keys(texts).filter((file) => read(file) !== texts[file]);
  if (stale.length > 0) {
    console.error(`Not what the sources say: ${stale.join(', ')}. Run "npm run manifest" and commit what it writes.`);
    process.exit(1);
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return undefined;
  }
}
