import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** In bytes. Several times of what the tests have there at once. */
const ROOM = 3 * 1024 ** 3;

/**
 * Has the tests, and the browsers and servers that they start, keep temporary files in memory, where the system has a place
 * for that with enough room. A database is a thousand small files, and there are hundreds of databases, each of them made
 * and removed within seconds: a disk needs several times as long for them. What is left in the end is removed.
 */
export function keepTemporaryFilesInMemory(): void {
  // vite reads its configuration again for each project that extends it, and so do processes that run tests of their own.
  if (process.env['TMPDIR']?.startsWith(MEMORY) || !hasRoom()) return;
  const folder = mkdtempSync(join(MEMORY, 'tests-'));
  process.env['TMPDIR'] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}
