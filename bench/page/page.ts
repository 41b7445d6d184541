import { createMemoryAdapter } from 'integration-elements/adapters/memory';
import type { AccountSource, Contestant, Mounted } from '../contestants/contestant.ts';
import { countText, findApplications } from '../contestants/view.ts';
import { accountWith, catalogueWith, renamed, type AccountData } from '../data.ts';
import {
  checkRows,
  expectedApplications,
  expectedIntegrations,
  isFilled,
  isFound,
  saysStatus,
  type Expected,
} from './checks.ts';
import { nextFrame, painted, until } from './painted.ts';

/** What the measuring side asks of a page. */
export interface BenchPage {
  /** Makes ready for an act, which `act` then does: to mount a section with so many integrations, … */
  prepareMount(rows: number): Promise<void>;
  /** … to show one of them under another name, … */
  prepareUpdate(): Promise<void>;
  /** … to open the picker with so many applications, … */
  preparePicker(applications: number): Promise<void>;
  /** … or to show what a search finds, once its last key is pressed. */
  prepareKey(search: string): void;
  /** The milliseconds until the effect of the act is painted. */
  act(): Promise<number>;
  /** Resolves when all rows of the section are in the page. */
  complete(): Promise<void>;
  /** Goes through all that the act has to have led to; throws where it has not. */
  check(): Promise<void>;
  focusSearch(): Promise<void>;
  /** Puts the section into the page and takes it out again, so many times. */
  cycle(times: number): Promise<void>;
  /**
   * Puts a section into the page whose data comes late, alone or above something else, and answers with how far things
   * have shifted.
   */
  shift(rows: number, latency: number, alone: boolean): Promise<number>;
}

declare global {
  var bench: BenchPage;
}

const host = document.getElementById('host') ?? document.body;
const name = new URLSearchParams(location.search).get('contestant') ?? '';
const { contestant } = (await import(/* @vite-ignore */ `/${name}/entry.js`)) as { contestant: Contestant };

let account: AccountData = { integrations: [], applications: [] };
let mounted: Mounted | undefined;
let act = (): Promise<number> => Promise.reject(new Error('Nothing is prepared'));
let complete = (): Promise<void> => Promise.resolve();
let check = (): Promise<void> => Promise.reject(new Error('Nothing was done'));

/** The account as data and by an adapter. The adapter answers with 500 items at a time. */
function sourceOf(data: AccountData, latency = 0): AccountSource {
  const own = structuredClone(data);
  return {
    adapter: createMemoryAdapter({ ...data, latency, pageSize: 500 }),
    read: async () => {
      if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
      return own;
    },
  };
}

function now(): Mounted {
  if (!mounted) throw new Error('Nothing is mounted');
  return mounted;
}

/** Waits until what is under way is over, so that it is not taken for a part of what comes next. */
async function rest(): Promise<void> {
  for (let frame = 0; frame < 5; frame += 1) await nextFrame();
  await new Promise((resolve) => requestIdleCallback(resolve));
}

function expectSection(): Expected {
  const expected = expectedIntegrations(account);
  complete = () => until(() => isFilled(now().section(), expected, Infinity));
  check = () => checkRows(now().section(), expected, { inOrder: true });
  return expected;
}

/** An act that is measured from its call on. */
function timed(run: () => void, isThere: () => boolean): () => Promise<number> {
  return () => {
    const start = performance.now();
    run();
    return painted(start, isThere);
  };
}

async function shown(data: AccountData, latency = 0): Promise<void> {
  account = data;
  mounted = contestant.mount(host, sourceOf(account, latency));
  const expected = expectSection();
  await until(() => isFilled(now().section(), expected, Infinity));
}

globalThis.bench = {
  async prepareMount(rows) {
    account = accountWith(rows);
    const source = sourceOf(account);
    const expected = expectSection();
    act = timed(
      () => (mounted = contestant.mount(host, source)),
      () => isFilled(now().section(), expected),
    );
    await rest();
  },
  async prepareUpdate() {
    const { next, changed } = renamed(account, 3, 'Renamed');
    account = next;
    expectSection();
    act = timed(
      () => now().update(next, changed),
      () => now().section()?.querySelector(`[data-id="${changed.id}"]`)?.textContent.includes('Renamed') === true,
    );
    await rest();
  },
  async preparePicker(applications) {
    await shown(catalogueWith(applications));
    await contestant.load();
    const expected = expectedApplications(account);
    check = () => checkRows(now().picker(), expected, { inOrder: true });
    act = timed(
      () => now().openPicker(),
      () => isFilled(now().picker(), expected),
    );
    await rest();
  },
  prepareKey(search) {
    const expected = expectedApplications({ ...account, applications: findApplications(account.applications, search) });
    check = async () => {
      await checkRows(now().picker(), expected, { inOrder: false });
      // Also one that waits until nobody types any more.
      await until(() => saysStatus(now().picker(), countText(expected.size)));
    };
    const key = new Promise<number>((resolve, reject) => {
      const listen = ({ timeStamp }: KeyboardEvent): void => {
        painted(timeStamp, () => isFound(now().picker(), expected)).then(resolve, reject);
      };
      addEventListener('keydown', listen, { capture: true, once: true });
    });
    act = () => key;
  },
  act: () => act(),
  complete: () => complete(),
  check: () => check(),
  async focusSearch() {
    now().picker()?.querySelector<HTMLElement>('input[type="search"], wa-input, sp-search')?.focus();
    await rest();
  },
  async cycle(times) {
    for (let time = 0; time < times; time += 1) {
      await shown(accountWith(10));
      await contestant.load();
      now().unmount();
      mounted = undefined;
      await nextFrame();
      if (host.childElementCount > 0) throw new Error('Something is left in the page');
    }
    await rest();
  },
  async shift(rows, latency, alone) {
    for (const element of document.querySelectorAll<HTMLElement>('#host ~ *')) element.hidden = alone;
    await rest();
    let shifted = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifted += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: 'layout-shift' });
    await shown(accountWith(rows), latency);
    await rest();
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    return shifted;
  },
};
