import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildContestant, buildDriver } from './build.ts';
import { serve } from './serve.ts';
import { startBrowser, visit } from './visit.ts';
const rows = Number(process.argv[2] ?? 100);
const name = (process.argv[3] ?? 'ours') as 'ours';
const folder = mkdtempSync(join(tmpdir(), 'b-'));
await buildDriver(folder); await buildContestant(name, folder);
const site = await serve(folder); const browser = await startBrowser();
for (let i = 0; i < 3; i++) await visit(browser, site.url, name, async ({ page, cdp }) => {
  await page.evaluate((count) => bench.prepareMount(count), rows);
  const events: any[] = [];
  if (i === 2) {
    cdp.on('Tracing.dataCollected', ({ value }) => events.push(...value));
    await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'loading', 'blink.user_timing', 'disabled-by-default-devtools.timeline'] } } as any);
  }
  const r = await page.evaluate(async () => { const t0 = performance.now(); const p = await bench.act(); return { t0, p, res: performance.getEntriesByType('resource').filter((e) => e.startTime >= t0 - 1).map((e: any) => [e.name.split('/').pop(), e.startTime - t0, e.responseEnd - t0, e.requestStart-t0, e.responseStart-t0]) }; });
  console.log(JSON.stringify(r));
  if (i === 2) { const done = new Promise((res) => cdp.once('Tracing.tracingComplete', res)); await cdp.send('Tracing.end'); await done; writeFileSync('/tmp/vb/trace.json', JSON.stringify(events)); }
});
await browser.close(); site.close(); process.exit(0);
