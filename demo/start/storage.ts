import { openDataFolder } from './data-folder.ts';
import type { Options } from './options.ts';
import { loadSecretsKey, readSecretsKeys } from './secrets-key.ts';
import { type OpenDatabase, openDatabase } from '../server/database/open.ts';
import type { Log } from '../server/observability/log.ts';
import { Secrets } from '../server/credentials/secrets.ts';
import { StartError } from './start-error.ts';

/** The database and the keys of its stored secrets. */
export interface Storage extends OpenDatabase {
  secrets: Secrets;
  /** The file of a key that was just made. */
  generatedKeyFile?: string | undefined;
}

/** Opens the PostgreSQL of the options, or else the database in the data folder. */
export function openStorage(options: Options, log: Log): Promise<Storage> {
  return options.databaseUrl === undefined ? openInFolder(options, log) : openShared(options.databaseUrl, options, log);
}

async function openInFolder({ dataFolder, secretsKey, large, streams }: Options, log: Log): Promise<Storage> {
  const folder = await openDataFolder(dataFolder);
  const { keys, generatedFile } = await loadSecretsKey(secretsKey, folder.path);
  const secrets = new Secrets(...keys);
  const opened = await openDatabase({ folder: `${folder.path}/postgres`, secrets, log, large, streams });
  const close = async () => {
    await opened.close();
    await folder.release();
  };
  return { ...opened, close, secrets, generatedKeyFile: generatedFile };
}

// A key in a file belongs to one machine, but all servers of a database need the same key.
async function openShared(url: string, { secretsKey, large, streams }: Options, log: Log): Promise<Storage> {
  if (secretsKey === undefined) {
    throw new StartError('With DATABASE_URL, set SECRETS_KEY, too: 32 bytes in base64, the same for every server.');
  }
  const secrets = new Secrets(...readSecretsKeys(secretsKey));
  return { ...(await openDatabase({ url, secrets, log, large, streams })), secrets };
}
