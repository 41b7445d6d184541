import type { Browser } from 'playwright';
import type { ContestantName } from './build.ts';
import { metricsOf, visit, type Visit } from './visit.ts';

/** What one round has measured of one contestant, by measure. */
export type Sample = Readonly<Record<string, number>>;

/** One thing that every contestant has to do on a page of its own. */
export interface Operation {
  /** The measures that it makes. */
  readonly run: (visit: Visit) => Promise<Sample>;
  /** In how many of the rounds; in all of them where absent. */
  readonly rounds?: number;
}

const SEARCH = 'connect 42';

/** Long enough for whoever makes something ready to search in, in milliseconds. Nobody types earlier. */
const BEFORE_TYPING = 1_500;

/** What the presses of the keys of the search took: on average, and the worst one. */
async function type(visit: Visit): Promise<{ average: number; processor: number; worst: number }> {
  const { page } = visit;
  const times: number[] = [];
  let processor = 0;
  await page.evaluate(() => bench.focusSearch());
  await page.waitForTimeout(BEFORE_TYPING);
  for (let length = 1; length <= SEARCH.length; length += 1) {
    await page.evaluate((search) => bench.prepareKey(search), SEARCH.slice(0, length));
    const before = await threadTime(visit);
    await page.keyboard.press(SEARCH.charAt(length - 1));
    times.push(await page.evaluate(() => bench.act()));
    processor += (await threadTime(visit)) - before;
  }
  await page.evaluate(() => bench.check());
  const average = times.reduce((sum, time) => sum + time, 0) / times.length;
  return { average, processor: processor / times.length, worst: Math.max(...times) };
}

/** Does what was prepared, measures it, and checks what it has led to before anything of it counts. */
async function act(visit: Visit, measure: string): Promise<Sample> {
  const { page } = visit;
  const before = await threadTime(visit);
  const painted = await page.evaluate(() => bench.act());
  await page.evaluate(() => bench.complete());
  const processor = (await threadTime(visit)) - before;
  await page.evaluate(() => bench.check());
  return { [measure]: painted, [`${measure}, processor`]: processor };
}

/** The processor's time of the main thread in milliseconds, which other programs on the machine do not lengthen. */
async function threadTime(visit: Visit): Promise<number> {
  return ((await metricsOf(visit)).get('ThreadTime') ?? NaN) * 1000;
}

async function collected(visit: Visit): Promise<Map<string, number>> {
  for (let time = 0; time < 3; time += 1) await visit.cdp.send('HeapProfiler.collectGarbage');
  return metricsOf(visit);
}

/** Mounts a section for the first time, and shows a change in it. */
export function mount(
  rows: number,
  { alsoUpdate = false, rounds }: { alsoUpdate?: boolean; rounds?: number } = {},
): Operation {
  return {
    ...(rounds !== undefined && { rounds }),
    run: async (visit) => {
      await visit.page.evaluate((count) => bench.prepareMount(count), rows);
      const mounted = await act(visit, `mount ${rows}`);
      if (!alsoUpdate) return mounted;
      await visit.page.evaluate(() => bench.prepareUpdate());
      return { ...mounted, ...(await act(visit, 'update')) };
    },
  };
}

/** Opens the picker, and searches in it. */
export function picker(
  applications: number,
  { alsoType = false, rounds }: { alsoType?: boolean; rounds?: number } = {},
): Operation {
  return {
    ...(rounds !== undefined && { rounds }),
    run: async (visit) => {
      await visit.page.evaluate((count) => bench.preparePicker(count), applications);
      const opened = await act(visit, `picker ${applications}`);
      if (!alsoType) return opened;
      const { average, processor } = await type(visit);
      return { ...opened, key: average, 'key, processor': processor };
    },
  };
}

const slowKeys: Operation = {
  rounds: 2,
  run: async (visit) => {
    await visit.page.evaluate((count) => bench.preparePicker(count), 5000);
    await visit.page.evaluate(() => bench.act());
    await visit.cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return { 'slow key': (await type(visit)).worst };
  },
};

/** Tells what is left after many mounts. */
export function cycles(times: number): Operation {
  return {
    rounds: 1,
    run: async (visit) => {
      // What is made once for all mounts is no growth, and the engine still compiles and notes types in the first
      // hundreds.
      await visit.page.evaluate((count) => bench.cycle(count), 3 * times);
      const before = await collected(visit);
      await visit.page.evaluate((count) => bench.cycle(count), times);
      const after = await collected(visit);
      const grown = (name: string): number => (after.get(name) ?? NaN) - (before.get(name) ?? NaN);
      return { heap: grown('JSHeapUsedSize'), nodes: grown('Nodes'), listeners: grown('JSEventListeners') };
    },
  };
}

const LATENCY = 400;

function shift(measured: string, alone: boolean): Operation {
  return {
    rounds: 1,
    run: async ({ page }) => ({
      [measured]: await page.evaluate((options) => bench.shift(10, ...options), [LATENCY, alone] as const),
    }),
  };
}

/** In how many rounds what takes seconds of some is measured. */
const LONG = 3;

/** Everything that is measured. */
export const OPERATIONS: readonly Operation[] = [
  mount(10),
  mount(100),
  mount(1000, { alsoUpdate: true, rounds: LONG }),
  picker(50),
  picker(500),
  picker(5000, { alsoType: true, rounds: LONG }),
  slowKeys,
  cycles(200),
  shift('shift', true),
  shift('shift below', false),
];

/** All samples of a measure, by contestant. */
export type Samples = Map<string, Map<ContestantName, number[]>>;

/** Runs all operations round by round, the contestants in turn, each time on a fresh page. */
export async function measure(
  browser: Browser,
  site: string,
  names: readonly ContestantName[],
  { rounds, tell }: { rounds: number; tell: (progress: string) => void },
): Promise<Samples> {
  const samples: Samples = new Map();
  // The first page of a browser waits for what the browser only starts then.
  for (const name of names) await visit(browser, site, name, mount(10).run);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, operation] of OPERATIONS.entries()) {
      if (round >= (operation.rounds ?? rounds)) continue;
      // Another one begins each time: what the first one of a row finds is not always the same.
      const turn = names.map((_, at) => names[(at + round + index) % names.length] as ContestantName);
      for (const name of turn) {
        tell(`round ${round + 1} of ${rounds}, ${index + 1} of ${OPERATIONS.length}: ${name}`);
        const sample = await visit(browser, site, name, operation.run);
        for (const [measure, value] of Object.entries(sample)) {
          const byName = samples.get(measure) ?? new Map<ContestantName, number[]>();
          samples.set(measure, byName.set(name, [...(byName.get(name) ?? []), value]));
        }
      }
    }
  }
  return samples;
}
