import { join, resolve } from 'node:path';
import { StartError } from './start-error.ts';

/** The repository's root folder. */
export const ROOT = resolve(import.meta.dirname, '..');

/** What the environment says about how to start. */
export interface Options {
  /** Where to listen; 0 is any free port. */
  port: number;
  host: string;
  /** Where the PostgreSQL is, which may hold a password; absent where the database is one in the data folder. */
  databaseUrl: string | undefined;
  dataFolder: string;
  /** 32 bytes in base64; absent where a key is to be made and kept in the data folder. */
  secretsKey: string | undefined;
  /** Whether to build the portal or to serve what an earlier start has built. */
  buildPortal: boolean;
  /** Where CM.com's credentials can be verified; absent where nobody can be asked. */
  cmBaseUrl: string | undefined;
}

/**
 * Reads the options from environment variables: `PORT`, `HOST`, `DATABASE_URL`, `DATA_DIR`, `SECRETS_KEY`, `PORTAL_BUILD`,
 * `CM_BASE_URL`.
 */
export function readOptions(environment: NodeJS.ProcessEnv): Options {
  return {
    port: readPort(environment.PORT || '8080'),
    host: environment.HOST || 'localhost',
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL || undefined),
    dataFolder: resolve(environment.DATA_DIR || join(ROOT, '.data')),
    secretsKey: environment.SECRETS_KEY || undefined,
    buildPortal: environment.PORTAL_BUILD !== 'skip',
    cmBaseUrl: readUrl('CM_BASE_URL', environment.CM_BASE_URL),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartError(`PORT has to be a number from 0 to 65535, not "${text}".`);
}

function readUrl(name: string, text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new StartError(`${name} has to be an address that begins with https:// or http://.`);
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))) return text;
  // What was set is not shown: it may hold a password.
  throw new StartError('DATABASE_URL has to look like postgres://user:password@host:5432/database.');
}
