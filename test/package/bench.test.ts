import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildContestant, buildDriver, CONTESTANTS, type Bytes, type ContestantName } from '../../bench/build.ts';
import { cycles, mount, picker, type Samples } from '../../bench/operations.ts';
import { report, withTables } from '../../bench/report.ts';
import { serve, type Site } from '../../bench/serve.ts';
import { startBrowser, visit } from '../../bench/visit.ts';

const NAMES = Object.keys(CONTESTANTS) as ContestantName[];
const folder = mkdtempSync(join(tmpdir(), 'integration-elements-bench-'));
const bytes = new Map<ContestantName, Bytes>();

let site: Site;
let browser: Browser;

beforeAll(async () => {
  // React is another one elsewhere.
  vi.stubEnv('NODE_ENV', 'production');
  await buildDriver(folder);
  for (const name of NAMES) bytes.set(name, await buildContestant(name, folder));
  vi.unstubAllEnvs();
  site = await serve(folder);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('each contestant does what is measured', () => {
  it.each(NAMES)('%s', async (name) => {
    const operations = [mount(12, { alsoUpdate: true }), picker(60, { alsoType: true }), cycles(3)];
    const samples = await Promise.all(operations.map(({ run }) => visit(browser, site.url, name, run)));
    const measured = samples.flatMap((sample) => Object.entries(sample));
    expect(measured.map(([measure]) => measure)).toEqual(
      expect.arrayContaining(['mount 12', 'update', 'picker 60', 'key', 'heap']),
    );
    expect(measured.filter(([, value]) => !Number.isFinite(value))).toEqual([]);
  });
});

describe('a contestant that does less is noticed', () => {
  it.each([
    ['a row that is missing', 'row.remove()', /in the place of integration-5/],
    ['a row that says something else', "row.querySelector('.detail').textContent = 'Another'", /says .*Another/],
    ['a row without its switch', `row.querySelector('[role="switch"]').remove()`, /0 switches/],
    ['a row twice', 'row.after(row.cloneNode(true))', /in the place of/],
  ])('%s', async (_what, spoil, message) => {
    const checking = visit(browser, site.url, 'vanilla', async ({ page }) => {
      await page.evaluate(() => bench.prepareMount(12));
      await page.evaluate(() => bench.act());
      await page.evaluate(() => bench.check());
      await page.evaluate(`{ const row = document.querySelector('[data-id="integration-5"]'); ${spoil}; }`);
      await page.evaluate(() => bench.check());
    });
    await expect(checking).rejects.toThrow(message);
  });
});

describe('the report', () => {
  const values = (vanilla: number[], ours: number[], react: number[]): Map<ContestantName, number[]> =>
    new Map([
      ['vanilla', vanilla],
      ['ours', ours],
      ['react', react],
    ]);
  const bytesOf = new Map<ContestantName, Bytes>([
    ['vanilla', { first: 1, all: 1 }],
    ['ours', { first: 2, all: 1234 }],
    ['react', { first: 3, all: 3 }],
  ]);
  const lineOf = (samples: Samples, title: string): string =>
    report(samples, bytesOf, { rounds: 3, chromium: '1' })
      .split('\n')
      .find((line) => line.includes(title)) ?? '';

  it('takes the median, and the part of what vanilla takes', () => {
    const samples: Samples = new Map([['mount 1000', values([100, 900, 200], [240, 10, 300], [400, 400, 400])]]);
    expect(lineOf(samples, '1,000 rows')).toBe(
      '| First mount, 1,000 rows | 1.00 (200) | 1.20 (240) | 2.00 (400) | ≤ 1.2: met |',
    );
  });

  it('says what is missed, and who is ahead', () => {
    const samples: Samples = new Map([['mount 1000', values([100], [130], [129])]]);
    expect(lineOf(samples, '1,000 rows')).toContain('≤ 1.2: **missed**; **behind React, Radix**');
  });

  it('says it of figures that are no parts of others', () => {
    const samples: Samples = new Map([
      ['nodes', values([0], [1], [2])],
      ['heap', values([0], [29_900], [1])],
    ]);
    expect(lineOf(samples, 'Nodes')).toContain('≤ 0: **missed** |');
    expect(lineOf(samples, 'Heap')).toContain('29.9');
    expect(lineOf(samples, 'Everything')).toContain('1,234');
  });

  it('leaves what is written around the tables', () => {
    const [start, end] = ['<!-- prettier-ignore-start -->', '<!-- prettier-ignore-end -->'];
    const document = (table: string): string => `How\n${start}\n\n${table}\n\n${end}\nWhy\n`;
    expect(withTables(document('| old |'), '| new |')).toBe(document('| new |'));
    expect(() => withTables('How\nWhy\n', '| new |')).toThrow('no place');
  });
});
