import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { cookieOf, type PersonId } from './server.ts';

const ROOT = resolve(import.meta.dirname, '..', '..', '..');
/** Compiles the database once: for the seconds that it runs here it is not worth to be compiled better. */
const FLAGS = ['--liftoff-only'];
const START_MILLISECONDS = 150_000;

/** How to start the portal. */
export interface PortalOptions {
  dataDir: string;
  /** 0, as where it is absent, is any free port. */
  port?: number;
  /** Whether to build the portal first; otherwise what an earlier start has built is served, or only the API. */
  build?: boolean;
  /** More environment variables. */
  environment?: Record<string, string>;
}

/** A portal that runs in a process of its own. */
export interface RunningPortal {
  /** Its address, without a slash at the end. */
  url: string;
  /** What it has printed so far, to both outputs. */
  output(): string;
  /** Asks it to stop, and waits until it has; answers with the exit code. */
  stop(): Promise<number | null>;
  /** Ends it without a chance to tidy up, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts the portal and waits for the address that it prints. Rejects with its output where it ends before that. */
export async function startPortal(options: PortalOptions): Promise<RunningPortal> {
  const { dataDir, port = 0, build = false, environment = {} } = options;
  const child = spawn(process.execPath, [...FLAGS, join(ROOT, 'demo', 'main.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATA_DIR: dataDir,
      PORT: String(port),
      PORTAL_BUILD: build ? '' : 'skip',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let output = '';
  const url = await new Promise<string>((found, failed) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), START_MILLISECONDS);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      found(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    // Unlike `exit`, `close` comes after all that it has printed.
    child.once('close', (code) => {
      clearTimeout(timer);
      failed(new Error(`The portal ended with code ${code}:\n${output}`));
    });
  });
  return {
    url,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM');
      return (await exited)[0];
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Signs a person in at a portal; answers with the cookie to send. */
export async function signInAt(url: string, personId: PersonId): Promise<string> {
  const response = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  if (!response.ok) throw new Error(`Not signed in: ${response.status}`);
  return cookieOf(response);
}
