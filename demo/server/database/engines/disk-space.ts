import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseUnavailable } from '../unavailable.ts';

/**
 * The database's log grows by files of 16 MB. If the log has no room for a transaction, PGlite retries for ever, and
 * the process hangs.
 */
const RESERVE_BYTES = 24 * 1024 * 1024;
const DISK_FULL = '53100';

/** Tells whether the disk of a folder has no room for another file of the log. */
export function isDiskFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(existsSync(folder) ? folder : dirname(folder));
  return bavail * bsize < RESERVE_BYTES;
}

/** Throws PostgreSQL's error for a full disk if the disk is nearly full. */
export function requireSpace(folder: string): void {
  if (isDiskFull(folder))
    throw new DatabaseUnavailable(Object.assign(new Error('The disk is full.'), { code: DISK_FULL }));
}
