import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../demo/server/observability/log.ts';
import { logInto, type LogEntry } from '../support/log.ts';

const MODULE = join(import.meta.dirname, '../../../demo/server/observability/log.ts');
const SECRET = 'c0ffee00-never-to-be-seen';
const NAMES = [
  'authorization',
  'configuration',
  'cookie',
  'password',
  'productToken',
  'secrets',
  'set-cookie',
  'token',
];

describe('the log', () => {
  it('writes one line of JSON for each entry, with its level, time and event', () => {
    const lines: string[] = [];
    createLog({ write: (line) => void lines.push(line) }).info({ status: 200 }, 'request');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      event: 'request',
      status: 200,
    });
  });

  it('censors what has the name of a secret, wherever an entry may hold it', () => {
    const value = fc.oneof(fc.constant(SECRET), fc.constant([SECRET]), fc.constant({ deep: { value: SECRET } }));
    const held = fc.tuple(fc.constantFrom(...NAMES), value).map(([name, secret]) => ({ [name]: secret }));
    const nested = fc.oneof(
      held,
      held.map((inner) => ({ headers: inner })),
      held.map((inner) => ({ request: { headers: inner } })),
      held.map((inner) => ({ requests: [inner] })),
    );
    fc.assert(
      fc.property(nested, (entry) => {
        const entries: LogEntry[] = [];
        logInto(entries).error({ status: 500, ...entry }, 'request-failed');
        expect(entries).toMatchObject([{ event: 'request-failed', status: 500 }]);
        expect(JSON.stringify(entries)).not.toContain(SECRET);
      }),
    );
  });

  it('leaves out the message of an error, whichever way it is logged', () => {
    const entries: LogEntry[] = [];
    const error = Object.assign(new TypeError(SECRET, { cause: new Error(SECRET) }), { code: 'E1', detail: SECRET });
    const log = logInto(entries);
    log.error({ error }, 'request-failed');
    log.error({ error });
    log.error(error);
    log.error(error, 'request-failed');
    expect(entries.map(({ event }) => event)).toEqual(['request-failed', 'unnamed', 'unnamed', 'request-failed']);
    for (const entry of entries) expect(entry).toMatchObject({ error: { name: 'TypeError', code: 'E1' } });
    expect(JSON.stringify(entries)).not.toContain(SECRET);
  });

  it('ends no process whose error output is read no more', async () => {
    const script = `
      const { createLog } = await import(${JSON.stringify(MODULE)});
      const log = createLog();
      process.stdin.once('data', async () => {
        for (let count = 0; count < 100; count += 1) log.info({ count }, 'request');
        await new Promise(setImmediate);
        process.exit(0);
      });
      console.log('ready');`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'pipe' });
    await once(child.stdout, 'data');
    child.stderr.destroy();
    await once(child.stderr, 'close');
    child.stdin.end('go\n');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
