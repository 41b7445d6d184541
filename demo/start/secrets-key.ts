import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

const KEY_BYTES = 32;

/** One key at least. */
export type SecretsKeys = [Buffer, ...Buffer[]];

/** The keys of the stored secrets, the one that encrypts first, and the file it was made in where it was made just now. */
export interface SecretsKey {
  keys: SecretsKeys;
  generatedFile?: string;
}

/** The keys from the environment; else the one kept in the data folder, made there on the first start. */
export async function loadSecretsKey(fromEnvironment: string | undefined, dataFolder: string): Promise<SecretsKey> {
  if (fromEnvironment !== undefined) return { keys: readSecretsKeys(fromEnvironment) };
  const file = join(dataFolder, 'secrets.key');
  const stored = await readIfThere(file);
  if (stored !== undefined) return { keys: decodeKeys(stored, `The key file ${file}`) };
  const key = randomBytes(KEY_BYTES);
  await writeFile(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return { keys: [key], generatedFile: file };
}

/** The keys that the environment variable holds. */
export function readSecretsKeys(text: string): SecretsKeys {
  return decodeKeys(text, 'SECRETS_KEY');
}

/** Keys parted by commas or line breaks. */
function decodeKeys(text: string, source: string): SecretsKeys {
  const [first = '', ...others] = text.trim().split(/\s*[,\n]\s*/);
  return [decodeKey(first, source), ...others.map((other) => decodeKey(other, source))];
}

function decodeKey(trimmed: string, source: string): Buffer {
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
