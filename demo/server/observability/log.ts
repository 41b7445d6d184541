/** One thing that happened, for whoever runs the server. Must not hold a secret. */
export type LogEntry = { level: 'error' | 'info'; event: string } & Record<string, unknown>;

/** Takes what is to be logged. */
export type Log = (entry: LogEntry) => void;

/** Writes an entry as one line of JSON to the error output. */
export const writeLog: Log = (entry) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`);
};

/**
 * What may be logged of an error: its name, its code and where it was thrown. Its message is left out because a message
 * can quote what was sent.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { name: error.name, ...code, at: frames.map((line) => line.trim()) };
}
