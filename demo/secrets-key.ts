import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

const KEY_BYTES = 32;

/** The key that secrets are encrypted with, and the file it was made in where it was made just now. */
export interface SecretsKey {
  key: Buffer;
  generatedFile?: string;
}

/** The key from the environment; else the one kept in the data folder, made there on the first start. */
export async function loadSecretsKey(fromEnvironment: string | undefined, dataFolder: string): Promise<SecretsKey> {
  if (fromEnvironment !== undefined) return { key: readSecretsKey(fromEnvironment) };
  const file = join(dataFolder, 'secrets.key');
  const stored = await readIfThere(file);
  if (stored !== undefined) return { key: decodeKey(stored, `The key file ${file}`) };
  const key = randomBytes(KEY_BYTES);
  await writeFile(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return { key, generatedFile: file };
}

/** The key that the environment variable holds. */
export function readSecretsKey(text: string): Buffer {
  return decodeKey(text, 'SECRETS_KEY');
}

function decodeKey(text: string, source: string): Buffer {
  const trimmed = text.trim();
  const key = Buffer.from(trimmed, 'base64');
  // Buffer skips what is not base64, so that only the way back shows that all of it was.
  if (key.length === KEY_BYTES && key.toString('base64') === trimmed) return key;
  throw new StartError(`${source} does not hold a key: it has to be ${KEY_BYTES} bytes in base64.`);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartError(`The key file ${file} cannot be read.`, { cause: error });
  }
}
