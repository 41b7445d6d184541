import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildPortal } from '../../demo/start/build-portal.ts';
import { withTimeout } from '../../src/with-timeout.ts';
import { findChromium } from '../support/browsers.ts';
import { Administrator } from './administrators/administrator.ts';
import type { Save } from './administrators/records.ts';
import { APPLICATIONS } from './administrators/fields.ts';
import { PATIENCE_MILLISECONDS, type ShownRow } from './administrators/page-state.ts';
import { openPortal, type PortalWithHistory, SharedAccount, type Step } from './administrators/shared-account.ts';
import { seededRandom } from './random.ts';

// The customer's administrator can reach one account only. Here each pair has one of its own.
vi.mock(import('../../demo/server/identity/people.ts'), async (importOriginal) => {
  const PEOPLE = (await importOriginal()).PEOPLE.map((person) => ({ ...person, accountIds: 'all' as const }));
  return { PEOPLE, findPerson: (id) => PEOPLE.find((person) => person.id === id) };
});

const INTERLEAVINGS = Number(process.env['FAULTS_INTERLEAVINGS'] || 200);
const SEED = Number(process.env['FAULTS_SEED'] || Date.now() % 1_000_000);
const ROUNDS = 7;
const PAIRS = Math.min(6, INTERLEAVINGS);
/** Many times what it takes, for machines on which much else runs. */
const INTERLEAVING_MILLISECONDS = 120_000;
const START_MILLISECONDS = 300_000;
const STATUSES: Record<string, string> = { 'setup-required': 'Setup required', active: 'Active' };

/** Two administrators and the account that they share. */
interface Pair {
  account: SharedAccount;
  partner: Administrator;
  customer: Administrator;
}

describe('two administrators at once', () => {
  let browser: Browser;
  let portal: PortalWithHistory;

  beforeAll(async () => {
    [browser] = await Promise.all([chromium.launch(await findChromium()), buildPortal()]);
    portal = await openPortal();
  }, START_MILLISECONDS);
  afterAll(async () => {
    await browser.close();
    await portal.close();
  });

  it(
    'end up with the truth',
    { timeout: START_MILLISECONDS + (INTERLEAVINGS / PAIRS) * INTERLEAVING_MILLISECONDS },
    async () => {
      const pairs = await Promise.all(Array.from({ length: PAIRS }, () => openPair(browser, portal)));
      const seeds = Array.from({ length: INTERLEAVINGS }, (_, index) => SEED + index);
      await Promise.all(pairs.map((pair) => interleaveAll(pair, seeds)));
      const counts = pairs.flatMap(({ partner, customer }) => [partner.counts, customer.counts]);
      const sum = (name: keyof (typeof counts)[number]): number =>
        counts.reduce((total, each) => total + each[name], 0);
      const total = {
        interleavings: INTERLEAVINGS,
        steps: sum('steps'),
        conflicts: sum('conflicts'),
        removals: sum('removals'),
      };
      process.stdout.write(`Two administrators, seed ${SEED}: ${JSON.stringify(total)}\n`);
      // So few of them would mean that the two hardly ever met.
      if (INTERLEAVINGS >= 50) expect(Math.min(total.conflicts, total.removals)).toBeGreaterThan(INTERLEAVINGS / 20);
    },
  );
});

async function openPair(browser: Browser, portal: PortalWithHistory): Promise<Pair> {
  const account = await SharedAccount.create(portal);
  const countChanges = async (): Promise<number> => (await account.history()).length;
  const partner = await Administrator.open(browser, account.page, 'partner', countChanges);
  const customer = await Administrator.open(browser, account.page, 'administrator', countChanges);
  return { account, partner, customer };
}

/** Takes seeds off the list until there are none left. */
async function interleaveAll(pair: Pair, seeds: number[]): Promise<void> {
  for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
    try {
      await withTimeout(INTERLEAVING_MILLISECONDS, undefined, () => interleave(pair, seed));
    } catch (error) {
      seeds.length = 0;
      const again = `FAULTS_SEED=${seed} FAULTS_INTERLEAVINGS=1`;
      const diaries = [pair.partner, pair.customer].map(({ portal: { diary } }) => diary.join('\n')).join('\n\n');
      throw new Error(`Interleaving ${seed} (${again} runs it alone): ${(error as Error).message}\n${diaries}`, {
        cause: error,
      });
    }
  }
}

async function interleave(pair: Pair, seed: number): Promise<void> {
  const { account, partner, customer } = pair;
  const random = seededRandom(seed);
  const secrets = await account.begin();
  for (const each of [partner, customer]) each.begin(seededRandom(Math.floor(random() * 2 ** 31)));
  await expectTruth(pair);
  for (let round = 0; round < ROUNDS; round += 1) {
    const choice = random();
    if (choice < 0.5) await Promise.all([partner.step(), customer.step()]);
    else await (choice < 0.75 ? partner : customer).step();
    await Promise.all([partner.checkUndisturbed(), customer.checkUndisturbed()]);
  }
  await expectTruth(pair);
  await expectFollowed(pair);
  await Promise.all([partner.cancel(), customer.cancel()]);
  await expectTruth(pair);
  await expectNothingLost(pair, secrets);
}

/** Both pages show, without a reload, what the database holds. */
async function expectTruth({ account, partner, customer }: Pair): Promise<void> {
  for (const { portal } of [partner, customer]) {
    await vi.waitFor(
      async () => {
        const truth = JSON.stringify(await readTruth(account));
        const shown = JSON.stringify((await portal.state()).rows);
        const faults = portal.faults.join('\n');
        expect(shown === truth, `${portal.person} sees ${shown}\nand not ${truth}\n${faults}`).toBe(true);
      },
      { timeout: PATIENCE_MILLISECONDS },
    );
    expect((await portal.state()).alerts, 'what a section complains of').toEqual([]);
  }
}

async function readTruth(account: SharedAccount): Promise<ShownRow[]> {
  const integrations = await account.integrations();
  return integrations.map(({ id, applicationId, status, name }) => ({
    id,
    application: APPLICATIONS[applicationId] ?? '',
    status: STATUSES[status] ?? '',
    name: name ?? '',
  }));
}

/** What the two have open is as they left it, and says what is true of its integration. */
async function expectFollowed({ account, partner, customer }: Pair): Promise<void> {
  const integrations = await account.integrations();
  for (const each of [partner, customer]) {
    await each.checkUndisturbed();
    const { dialog } = await each.portal.state();
    const integration = integrations.find(({ id }) => id === dialog?.integrationId);
    const stored = integration && (integration.configuration?.values ?? {});
    // That the rows are right says nothing of values: the change that brought these may still be on its way.
    await vi.waitFor(() => each.checkFollowed(stored, integration?.changedBy ?? ''), {
      timeout: PATIENCE_MILLISECONDS,
    });
  }
}

/** What was done is what the two have done, and nothing of it undid what they did not know of. */
async function expectNothingLost({ account, partner, customer }: Pair, secrets: Map<string, string>): Promise<void> {
  const history = await account.history();
  const additions = history.filter(
    ({ applicationId, operation }) => applicationId === 'microsoft-teams' && operation === 'INSERT',
  );
  expect(additions, 'additions').toHaveLength(partner.additions + customer.additions);

  const keys = await account.saves();
  const saves = new Map([...partner.saves, ...customer.saves].map((save) => [save.idempotencyKey, save]));
  const removals = [...partner.removals, ...customer.removals];
  const latest = new Map<string, Step>();
  for (const [index, step] of history.entries()) {
    const { integrationId, operation, version } = step;
    if (operation === 'UPDATE') {
      const save = saves.get(keys.get(version) ?? '');
      expectSaved(step, latest.get(integrationId)?.values ?? {}, save);
      for (const { field, text } of save?.typed ?? [])
        if (field?.isSecret) secrets.set(`${integrationId} ${field.name}`, text);
    }
    if (operation === 'DELETE') {
      const removal = removals.find((each) => each.integrationId === integrationId);
      expect(removal, 'a removal that nobody has confirmed').toBeDefined();
      const since = history.slice(removal?.changes, index).filter((each) => each.integrationId === integrationId);
      if (!removal?.wasTold) expect(since, 'changes of which the removal did not tell').toEqual([]);
      for (const name of secrets.keys()) if (name.startsWith(integrationId)) secrets.delete(name);
    }
    latest.set(integrationId, step);
  }
  expect(await account.secrets(), 'secrets').toEqual(secrets);
  expect(account.mistakes, 'mistakes of the server').toEqual([]);
  expect([...partner.portal.faults, ...customer.portal.faults], 'faults of the pages').toEqual([]);
}

/** A save changes what was typed, and nothing else; over what somebody else has saved only where that was told. */
function expectSaved({ values }: Step, before: Step['values'], save: Save | undefined): void {
  expect(save, 'a save that nobody has made').toBeDefined();
  if (!save || (save.isReplacement && save.wasTold)) return;
  if (save.isReplacement) {
    expect(before, 'what was overwritten and nobody was told').toEqual({});
    return;
  }
  const typed = save.typed.flatMap(({ field, before: typedOver }) =>
    field && !field.isSecret ? [{ name: field.name, typedOver }] : [],
  );
  for (const { name, typedOver } of save.wasTold ? [] : typed) {
    expect(before[name] ?? '', `${name}, which was overwritten and nobody was told`).toBe(typedOver);
  }
  for (const name of Object.keys(before)) {
    if (!typed.some((field) => field.name === name))
      expect(values[name], `${name}, which was not touched`).toBe(before[name]);
  }
}
