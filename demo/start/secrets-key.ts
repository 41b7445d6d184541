import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

const KEY_BYTES = 32;

/** At least one key. */
export type SecretsKeys = [Buffer, ...Buffer[]];

/** The keys of the stored secrets; the first one encrypts. `generatedFile` is the file of a key that was just made. */
export interface SecretsKey {
  keys: SecretsKeys;
  generatedFile?: string;
}

/** Returns the keys from the environment, or else the key in the data folder. The first start makes that key. */
export async function loadSecretsKey(fromEnvironment: string | undefined, dataFolder: string): Promise<SecretsKey> {
  if (fromEnvironment !== undefined) return { keys: readSecretsKeys(fromEnvironment) };
  const file = join(dataFolder, 'secrets.key');
  const stored = await readIfThere(file);
  if (stored !== undefined) return { keys: decodeKeys(stored, `The key file ${file}`) };
  const key = randomBytes(KEY_BYTES);
  await writeFile(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return { keys: [key], generatedFile: file };
}

/** Reads the keys from the environment variable. */
export function readSecretsKeys(text: string): SecretsKeys {
  return decodeKeys(text, 'SECRETS_KEY');
}

/** Decodes keys that are separated by commas or line breaks. */
function decodeKeys(text: string, source: string): SecretsKeys {
  const [first = '', ...others] = text.trim().split(/\s*[,\n]\s*/);
  return [decodeKey(first, source), ...others.map((other) => decodeKey(other, source))];
}

function decodeKey(trimmed: string, source: string): Buffer {
  const key = Buffer.from(trimmed, 'base64');
  // Buffer skips characters that are not base64. Encoding the key again shows whether there were any.
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
