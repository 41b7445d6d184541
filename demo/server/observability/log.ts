import { type DestinationStream, type Logger, pino } from 'pino';

/** Writes what happens for the people who run the server. An entry names its event, and must not hold a secret. */
export type Log = Pick<Logger, 'error' | 'info'>;

/** Names under which secrets travel. An entry should not hold them; if one does, the value is censored. */
const SECRET_NAMES = [
  'authorization',
  'configuration',
  'cookie',
  'password',
  'productToken',
  'secret',
  'secrets',
  'set-cookie',
  'token',
];
const NESTING = ['', '*.', '*.*.'];

/** Writes entries as lines of JSON to the error output, or to another destination. */
export function createLog(destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Log {
  return pino(
    {
      base: null,
      messageKey: 'event',
      errorKey: 'error',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { error: describeError },
      redact: { paths: NESTING.flatMap((prefix) => SECRET_NAMES.map((name) => `${prefix}${name}`)) },
      hooks: {
        // Without an event, pino would take the message of an error for it.
        logMethod(given, write) {
          const [entry, event = 'unnamed', ...rest] = given as [unknown, string?, ...unknown[]];
          write.call(this, entry, event, ...rest);
        },
      },
    },
    destination,
  );
}

/**
 * Returns what the log may say about an error: its name, its code and where it was thrown. Its message is left out
 * because a message can quote what a client has sent.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, at: frames.map((line) => line.trim()) };
}
