import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseUnavailable } from '../unavailable.ts';

/**
 * The database's log grows by files of 16 MB. PGlite cannot end a transaction for which there is no room in it: it tries
 * for ever, and the process with it.
 */
const RESERVE_BYTES = 24 * 1024 * 1024;
const DISK_FULL = '53100';

/** Whether the disk of a folder has no room for another file of the log. */
export function isDiskFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : dirname(folder));
  return bavail * bsize < RESERVE_BYTES;
}

/** Throws as PostgreSQL does where a disk is full. */
export function requireSpace(folder: string): void {
  if (isDiskFull(folder))
    throw new DatabaseUnavailable(Object.assign(new Error('The disk is full.'), { code: DISK_FULL }));
}
