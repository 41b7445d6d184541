import { createLog, type Log } from '../../../demo/server/observability/log.ts';

/** A line of the log. */
export type LogEntry = { level: 'error' | 'info'; event: string } & Record<string, unknown>;

/** Writes to nowhere. */
export const NO_LOG: Log = createLog({ write: () => undefined });

/** Returns a log that adds what it writes to the entries, without the time. */
export function logInto(entries: LogEntry[]): Log {
  return createLog({
    write: (line) => {
      const { time: _time, ...entry } = JSON.parse(line) as LogEntry & { time: string };
      entries.push(entry);
    },
  });
}
