import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildContestant, buildDriver } from './build.ts';
import { mount, picker } from './operations.ts';
import { serve } from './serve.ts';
import { startBrowser, visit } from './visit.ts';
const names = (process.argv[3] ?? 'naive,ours').split(',') as 'ours'[];
const folder = mkdtempSync(join(tmpdir(), 'b-'));
await buildDriver(folder); for (const n of names) await buildContestant(n, folder);
const site = await serve(folder); const browser = await startBrowser();
const med = (a: number[]) => a.toSorted((x, y) => x - y)[a.length >> 1]!.toFixed(1);
for (const what of (process.argv[2] ?? '10,100,1000').split(',')) {
  const s: Record<string, Record<string, number[]>> = {};
  const op = what.startsWith('p') ? picker(Number(what.slice(1)), { alsoType: what === 'p5000' }) : mount(Number(what), { alsoUpdate: what === '1000' });
  for (let i = 0; i < Number(process.argv[4] ?? 7); i++) for (const n of names) {
    const r = await visit(browser, site.url, n, op.run);
    for (const [k, v] of Object.entries(r)) ((s[k] ??= {})[n] ??= []).push(v);
  }
  for (const [k, by] of Object.entries(s)) console.log(k.padEnd(26), names.map((n) => `${n} ${med(by[n]!)} (${(Number(med(by[n]!)) / Number(med(by[names[0]!]!))).toFixed(2)})`).join('  '));
}
await browser.close(); site.close(); process.exit(0);
