import { join, resolve } from 'node:path';
import { STREAM_LIMITS, type StreamLimits } from '../server/changes/changes.ts';
import { RATE_LIMITS } from '../server/limits/rate-limit.ts';
import { StartError } from './start-error.ts';

/** The repository's root folder. */
export const ROOT = resolve(import.meta.dirname, '..', '..');

/** How to start, as read from the environment and the arguments. */
export interface Options {
  /** The port to listen on; 0 means any free one. */
  port: number;
  host: string;
  /** The URL of the PostgreSQL, which may hold a password. If undefined, the database is in the data folder. */
  databaseUrl: string | undefined;
  dataFolder: string;
  /** Keys of 32 bytes in base64, separated by commas. If undefined, a key is made and kept in the data folder. */
  secretsKey: string | undefined;
  /** Where to ask CM.com about credentials. If undefined, the server cannot check them. */
  cmBaseUrl: string | undefined;
  /** Names of the server, besides `localhost` and the host that it listens on. */
  hosts: readonly string[];
  /** How many proxies in front of the server are trusted to name the client's address. */
  trustedProxies: number;
  /** Reads per minute of one session. One address may send four times the sum of reads and writes. */
  readsPerMinute: number;
  /** Writes per minute of one session. */
  writesPerMinute: number;
  /** How many streams of changes each process has for one account and for one person. */
  streams: Pick<StreamLimits, 'account' | 'person'>;
  /** Whether to add thousands of applications, and a thousand integrations to one account. */
  large: boolean;
  /** Whether to build the portal. If not, the server serves an earlier build. */
  buildPortal: boolean;
}

/**
 * Reads the options. The environment variables are `PORT`, `HOST`, `DATABASE_URL`, `DATA_DIR`, `SECRETS_KEY`,
 * `CM_BASE_URL`, `HOSTS`, `TRUST_PROXY`, `READS_PER_MINUTE`, `WRITES_PER_MINUTE`, `STREAMS_PER_ACCOUNT`,
 * `STREAMS_PER_PERSON` and `PORTAL_BUILD`. The only argument is `--large`.
 */
export function readOptions(environment: NodeJS.ProcessEnv, given: readonly string[]): Options {
  const large = given.includes('--large');
  const unknown = given.find((argument) => argument !== '--large');
  if (unknown !== undefined) throw new StartError(`There is no option "${unknown}". There is --large.`);
  return {
    port: readPort(environment.PORT || '8080'),
    host: environment.HOST || 'localhost',
    hosts: readHosts(environment.HOSTS || '', environment.HOST || ''),
    trustedProxies: readProxies(environment.TRUST_PROXY || '0'),
    databaseUrl: readDatabaseUrl(environment.DATABASE_URL || undefined),
    dataFolder: resolve(environment.DATA_DIR || join(ROOT, '.data', large ? 'large' : '')),
    secretsKey: environment.SECRETS_KEY || undefined,
    cmBaseUrl: readCmBaseUrl(environment.CM_BASE_URL || undefined),
    readsPerMinute: readCount('READS_PER_MINUTE', environment.READS_PER_MINUTE || String(RATE_LIMITS.reads)),
    writesPerMinute: readCount('WRITES_PER_MINUTE', environment.WRITES_PER_MINUTE || String(RATE_LIMITS.writes)),
    streams: {
      account: readCount('STREAMS_PER_ACCOUNT', environment.STREAMS_PER_ACCOUNT || String(STREAM_LIMITS.account)),
      person: readCount('STREAMS_PER_PERSON', environment.STREAMS_PER_PERSON || String(STREAM_LIMITS.person)),
    },
    large,
    buildPortal: environment.PORTAL_BUILD !== 'skip',
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartError(`PORT has to be a number from 0 to 65535, not "${text}".`);
}

function readHosts(text: string, host: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const wrong = names.find(
    (name) => !URL.canParse(`http://${name}`) || new URL(`http://${name}`).host !== name.toLowerCase(),
  );
  if (wrong !== undefined)
    throw new StartError(`HOSTS has to be names without ports, parted by commas, not "${wrong}".`);
  // The address that stands for all addresses is no name of the server.
  const own = host === '' || host === '0.0.0.0' || host === '::' ? [] : [host.includes(':') ? `[${host}]` : host];
  return [...names, ...own];
}

function readProxies(text: string): number {
  if (/^\d$/.test(text)) return Number(text);
  throw new StartError(`TRUST_PROXY has to be the number of proxies in front of the server, at most 9, not "${text}".`);
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text))) return text;
  // The message does not quote the value: it may hold a password.
  throw new StartError('DATABASE_URL has to look like postgres://user:password@host:5432/database.');
}

function readCount(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new StartError(`${name} has to be a whole number above 0, not "${text}".`);
}

function readCmBaseUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // Tokens go to this address, so it must be encrypted unless it is on this machine.
  const isSafe =
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname));
  if (url && isSafe && !url.username && !url.password && !url.search && !url.hash) return text;
  throw new StartError(
    'CM_BASE_URL has to be an https address without credentials and query, such as https://api.example/v1.',
  );
}
