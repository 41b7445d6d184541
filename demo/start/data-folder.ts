import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from './start-error.ts';

const LOCK_FILE = 'lock.sqlite';

/** A data folder that no other process uses until it is released. */
export interface DataFolder {
  path: string;
  release(): Promise<void>;
}

/**
 * Makes the data folder if it is missing, and locks it, because two processes on one PGlite folder destroy the
 * database. The system locks a file in the folder. So the lock also separates containers that share only the folder,
 * and it ends with the process. Node offers such locks only through SQLite.
 */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  const path = await makeFolder(folder);
  const lock = lockFile(join(path, LOCK_FILE), path);
  return { path, release: async () => lock.close() };
}

async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await realpath(folder);
  } catch (cause) {
    throw cannotWrite(folder, cause);
  }
}

function lockFile(file: string, folder: string): DatabaseSync {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file, { timeout: 0 });
    // The transaction takes the lock and writes nothing. Closing the connection releases it.
    lock.exec('pragma journal_mode = memory; begin exclusive');
    return lock;
  } catch (cause) {
    lock?.close();
    if (!isBusy(cause)) throw cannotWrite(folder, cause);
    throw new StartError(
      `The data folder ${folder} is in use by another process. Stop that one, or set DATA_DIR to another folder.`,
      {
        cause,
      },
    );
  }
}

function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

function cannotWrite(folder: string, cause: unknown): StartError {
  return new StartError(`The data folder ${folder} cannot be made. Set DATA_DIR to a folder that can be written to.`, {
    cause,
  });
}
