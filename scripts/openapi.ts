// Writes docs/openapi.json; with --check, only tells whether it is what the sources say.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openapiDocument } from '../demo/server/http/openapi/document.ts';

const root = join(import.meta.dirname, '..');
const file = join(root, 'docs', 'openapi.json');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const text = `${JSON.stringify(openapiDocument(version), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('docs/openapi.json is not what the sources say. Run "npm run openapi" and commit what it writes.');
  process.exit(1);
}
