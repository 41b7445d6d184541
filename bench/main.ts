// Measures the library beside other ways to build the same section, and writes the tables of docs/performance.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildContestant, buildDriver, CONTESTANTS, type Bytes, type ContestantName } from './build.ts';
import { measure } from './operations.ts';
import { report, withTables } from './report.ts';
import { serve } from './serve.ts';
import { measureServers } from './server/main.ts';
import { startBrowser } from './visit.ts';

const root = join(import.meta.dirname, '..');
const page = join(root, 'docs/performance.md');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    server: { type: 'boolean', default: false },
  },
});
const rounds = values.quick ? 1 : Number(values.rounds);
const names = (
  positionals.length > 0 ? ['vanilla', 'ours', ...positionals] : Object.keys(CONTESTANTS)
) as ContestantName[];
const unknown = names.filter((name) => !(name in CONTESTANTS));
if (!Number.isInteger(rounds) || rounds < 1 || unknown.length > 0) {
  console.error(`npm run bench -- [--rounds 5] [--quick] [--server] [${Object.keys(CONTESTANTS).join(' | ')}]…`);
  process.exit(1);
}

if (values.server) {
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) {
    console.error('Set DATABASE_URL to a PostgreSQL on which databases can be made.');
    process.exit(1);
  }
  await measureServers(databaseUrl, values.quick ? 3 : 15);
  process.exit(0);
}

const { status } = spawnSync(process.execPath, [join(root, 'scripts/build/build.ts')], { stdio: 'inherit' });
if (status !== 0) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), 'integration-elements-bench-'));
try {
  await buildDriver(folder);
  const bytes = new Map<ContestantName, Bytes>();
  for (const name of new Set(names)) bytes.set(name, await buildContestant(name, folder));
  const site = await serve(folder);
  const browser = await startBrowser();
  try {
    const samples = await measure(browser, site.url, [...bytes.keys()], {
      rounds,
      tell: (progress) => console.error(progress),
    });
    const text = report(samples, bytes, { rounds, chromium: browser.version() });
    console.log(text);
    // A trial, or one with some of the contestants, is not what the document promises.
    if (!values.quick && positionals.length === 0) writeFileSync(page, withTables(readFileSync(page, 'utf8'), text));
  } finally {
    await browser.close();
    site.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
