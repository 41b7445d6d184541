import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildContestant, buildDriver } from './build.ts';
import { serve } from './serve.ts';
import { startBrowser, visit } from './visit.ts';
const what = process.argv[2] ?? '10'; const name = (process.argv[3] ?? 'ours') as 'ours';
const folder = mkdtempSync(join(tmpdir(), 'b-'));
await buildDriver(folder); await buildContestant(name, folder);
const site = await serve(folder); const browser = await startBrowser();
const self = new Map<string, number>(); const incl = new Map<string, number>(); const N = 8;
for (let i = 0; i < N + 1; i++) await visit(browser, site.url, name, async ({ page, cdp }) => {
  if (what.startsWith('p') || what.startsWith('k')) await page.evaluate((count) => bench.preparePicker(count), Number(what.slice(1)));
  else await page.evaluate((count) => bench.prepareMount(count), Number(what));
  if (what.startsWith('k')) { await page.evaluate(() => bench.act()); await page.evaluate(() => bench.focusSearch()); await page.waitForTimeout(1500); }
  await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 100 }); await cdp.send('Profiler.start');
  if (what.startsWith('k')) { for (let l = 1; l <= 10; l++) { const s = 'connect 42'.slice(0, l); await page.evaluate((x) => bench.prepareKey(x), s); await page.keyboard.press(s.at(-1)!); await page.evaluate(() => bench.act()); } }
  else await page.evaluate(() => bench.act());
  const { profile } = await cdp.send('Profiler.stop') as any;
  if (i === 0) return;
  const byId = new Map<number, any>(profile.nodes.map((n: any) => [n.id, n])); const parent = new Map<number, number>();
  for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id);
  const label = (n: any) => `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').slice(-2).join('/')}:${n.callFrame.lineNumber + 1}:${n.callFrame.columnNumber}`;
  profile.samples.forEach((id: number, k: number) => {
    const dt = profile.timeDeltas[k] / 1000; const n = byId.get(id); const l = label(n);
    self.set(l, (self.get(l) ?? 0) + dt);
    const seen = new Set<string>(); for (let c: number | undefined = id; c !== undefined; c = parent.get(c)) { const x = label(byId.get(c)); if (!seen.has(x)) { seen.add(x); incl.set(x, (incl.get(x) ?? 0) + dt); } }
  });
});
const top = (m: Map<string, number>, k: number) => [...m].sort((a, b) => b[1] - a[1]).slice(0, k).forEach(([l, t]) => console.log((t / N).toFixed(2).padStart(8), l));
console.log('SELF'); top(self, 40); console.log('INCL'); top(incl, 60);
await browser.close(); site.close(); process.exit(0);
