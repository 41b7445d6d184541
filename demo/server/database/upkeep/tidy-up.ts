import type { Log } from '../../observability/log.ts';
import type { Secrets } from '../../credentials/secrets.ts';
import type { Database } from '../open.ts';
import { reencryptSecrets } from './reencrypt.ts';
import { sweep } from './sweep.ts';

const SWEEP_MILLISECONDS = 60_000;

/** Work that runs in the background. */
export interface Background {
  /** Stops the work; resolves when it has ended. */
  stop(): Promise<void>;
}

/** Encrypts the secrets of earlier keys once, and deletes expired rows about every minute. */
export function tidyUp(database: Database, secrets: Secrets, log: Log): Background {
  const stopping = new AbortController();
  const { signal } = stopping;
  const report = (error: unknown) => log.error({ error }, 'tidying-up-failed');
  const encrypting = reencryptSecrets(database, secrets, signal)
    .then((unreadable) => unreadable > 0 && log.error({ count: unreadable }, 'secrets-unreadable'))
    .catch(report);
  let sweeping: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const schedule = () => {
    // Random, so that the processes do not do it together.
    timer = setTimeout(
      () => {
        sweeping = sweep(database, signal).catch(report).finally(schedule);
      },
      SWEEP_MILLISECONDS * (0.5 + Math.random()),
    );
    timer.unref();
    if (signal.aborted) clearTimeout(timer);
  };
  schedule();
  return {
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await Promise.all([encrypting, sweeping]);
    },
  };
}
