import { createHash } from 'node:crypto';
import { mkdir, realpath, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

/** A data folder that no other process uses until it is released. */
export interface DataFolder {
  path: string;
  release(): Promise<void>;
}

/**
 * Makes the data folder where it is missing, and locks it: two processes on one PGlite folder destroy the database.
 * The lock is a listening local socket, because the system lets go of it however the process ends.
 */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  const path = await makeFolder(folder);
  const address = lockAddress(path);
  const server = (await listen(address)) ?? (await listenInPlaceOfDead(address));
  if (!server) {
    throw new StartError(
      `The data folder ${path} is in use by another process. Stop that one, or set DATA_DIR to another folder.`,
    );
  }
  return { path, release: () => new Promise((done) => server.close(() => done())) };
}

async function makeFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return await realpath(folder);
  } catch (cause) {
    throw new StartError(`The data folder ${folder} cannot be made. Set DATA_DIR to a folder that can be written to.`, {
      cause,
    });
  }
}

function lockAddress(path: string): string {
  const name = `integration-elements-${createHash('sha256').update(path).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => resolve(server.unref()));
  });
}

// A socket that is a file outlives a killed process; nobody answers on it then.
async function listenInPlaceOfDead(address: string): Promise<Server | undefined> {
  if (process.platform === 'linux' || process.platform === 'win32' || (await answers(address))) return undefined;
  await unlink(address).catch(() => undefined);
  return listen(address);
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
