// Gives every file that is packed the same mode, whatever the umask was when it was written.
import { chmodSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: string[] };

// npm packs these in any case.
const patterns = ['package.json', 'README.md', 'LICENSE', ...files.flatMap((file) => [file, `${file}/**`])];
for (const file of globSync(patterns, { cwd: root })) {
  const path = join(root, file);
  chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
}
