import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** In bytes. Several times what the tests have there at once. */
const ROOM = 3 * 1024 ** 3;

/**
 * Has the tests, and the browsers and servers that they start, keep temporary files in memory, where the system has a
 * place for that with enough room. A database is a thousand small files, and there are hundreds of databases, each of
 * them made and removed within seconds: a disk needs several times as long for them. The folder is removed in the end.
 */
export function keepTemporaryFilesInMemory(): void {
  // vite reads its configuration again for each project that extends it, and so do processes that run tests of their
  // own.
  if (process.env['TMPDIR']?.startsWith(`${MEMORY}/`) || !hasRoom()) return;
  const folder = mkdtempSync(join(MEMORY, 'tests-'));
  process.on('exit', () => remove(folder));
  // A browser may be among what is unpacked there.
  if (canExecute(folder)) process.env['TMPDIR'] = folder;
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return Math.min(bavail * bsize, process.availableMemory()) >= ROOM;
  } catch {
    return false;
  }
}

function canExecute(folder: string): boolean {
  const program = join(folder, 'program');
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 });
  return spawnSync(program).status === 0;
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // Some process that is ending still writes there. What it leaves is small.
  }
}
