// Writes tokens.json, the design tokens of the style sheets; with --check, only tells whether it is what they say.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokensDocument } from './document.ts';

const file = join(import.meta.dirname, '../../tokens.json');
const text = `${JSON.stringify(tokensDocument(), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('tokens.json is not what the style sheets say. Run "npm run tokens" and commit what it writes.');
  process.exit(1);
}
