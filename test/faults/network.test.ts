import { inspect } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../support/browsers.ts';
import { createAccount } from './network/account.ts';
import { BadNetwork } from './network/bad-network.ts';
import { checkFlow } from './network/check.ts';
import { openPageServer, type PageServer } from './network/server.ts';
import { FAULT_KINDS, hash, Weather } from './network/weather.ts';

const FLOWS = Number(process.env['FAULTS_FLOWS'] || 500);
const SEED = Number(process.env['FAULTS_SEED'] || Date.now() % 1_000_000);
/** The one flow to go through, of the seed. All of them where absent. */
const ONLY = process.env['FAULTS_FLOW'];
const PEOPLE = 8;
const MOST_FAILURES = 3;
// Nobody looks at it, and it does not have to be painted.
const SMALL = { width: 400, height: 300 };
const FLOW_MILLISECONDS = 150_000;

describe('the section over a bad network', () => {
  let browser: Browser;
  let server: PageServer;

  beforeAll(async () => {
    [browser, server] = await Promise.all([chromium.launch(await findChromium()), openPageServer()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  it('loses nothing, doubles nothing, and says what is so', { timeout: 15 * 60_000 }, async () => {
    const flows = ONLY ? [Number(ONLY)] : Array.from({ length: FLOWS }, (_, index) => index);
    const people = await Promise.all(
      Array.from({ length: Math.min(PEOPLE, flows.length) }, () => Visit.begin(browser, server)),
    );
    const failures: string[] = [];
    const claims = new Map<string, number>();
    let done = 0;
    await Promise.all(
      people.map(async (visit) => {
        for (let flow = flows.shift(); flow !== undefined && failures.length < MOST_FAILURES; flow = flows.shift()) {
          try {
            for (const claim of await inTime(visit.goThrough(hash(`${SEED} ${flow}`))))
              claims.set(claim, (claims.get(claim) ?? 0) + 1);
            done += 1;
          } catch (error) {
            failures.push(`FAULTS_SEED=${SEED} FAULTS_FLOW=${flow}: ${told(error)}`);
            await inTime(visit.reload());
          }
        }
      }),
    );
    await Promise.all(people.map(({ network }) => network.close()));
    const faults = new Map<string, number>();
    for (const { network } of people)
      for (const [kind, count] of network.counts) faults.set(kind, (faults.get(kind) ?? 0) + count);
    const summary = {
      flows: done,
      actions: Object.fromEntries([...claims].toSorted(([a], [b]) => a.localeCompare(b))),
      faults: Object.fromEntries(faults),
    };
    process.stdout.write(`Bad network, seed ${SEED}: ${JSON.stringify(summary)}\n`);
    expect(failures.join('\n\n')).toBe('');
    if (ONLY) return;
    // The people have got something done, and the network has done everything to them.
    for (const kind of ['add', 'configure', 'remove'])
      expect(claims.get(`${kind}: succeeded`) ?? 0, kind).toBeGreaterThan(FLOWS / 10);
    expect([...faults.keys()].sort()).toEqual(FAULT_KINDS.toSorted());
  });
});

/** A browser's page with a network of its own. */
class Visit {
  readonly network: BadNetwork;
  readonly #page: Page;
  readonly #server: PageServer;
  readonly #errors: string[] = [];

  private constructor(network: BadNetwork, page: Page, server: PageServer) {
    this.network = network;
    this.#page = page;
    this.#server = server;
    page.on('pageerror', (error) => this.#errors.push(String(error)));
  }

  static async begin(browser: Browser, server: PageServer): Promise<Visit> {
    const network = await BadNetwork.open(server.port);
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: SMALL });
    const [name = '', value = ''] = server.cookie.split('=');
    await context.addCookies([{ name, value, url: network.url }]);
    const visit = new Visit(network, await context.newPage(), server);
    await visit.reload();
    return visit;
  }

  async reload(): Promise<void> {
    await this.network.mend();
    await this.#page.goto(this.network.url);
    await this.#page.waitForFunction(() => 'finish' in window);
  }

  /** Goes through a flow on a new account and checks what came of it. Answers with what was said of the actions. */
  async goThrough(seed: number): Promise<string[]> {
    const account = await createAccount(this.#server, seed % 2 === 0);
    this.network.worsen(new Weather(seed));
    await this.#page.evaluate(([seed, accountId]) => window.act(seed, accountId), [seed, account.id] as const);
    await this.network.mend();
    const report = await this.#page.evaluate(() => window.finish());
    expect(this.#errors.splice(0), 'errors of the page').toEqual([]);
    await checkFlow(this.#server, account, report);
    return report.actions.map(({ kind, claim }) => `${kind}: ${claim}`);
  }
}

/** A failure in words, with what was found and what should have been. */
function told(error: unknown): string {
  const { message, actual, expected } = error as Partial<Record<'message' | 'actual' | 'expected', unknown>>;
  return [message, actual, expected]
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === 'string' ? part : inspect(part, { depth: 6 })))
    .join('\n');
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('hangs')), FLOW_MILLISECONDS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
