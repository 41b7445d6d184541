import { createRestAdapter } from '../../../src/adapter/rest/rest-adapter.ts';
import '../../../src/define.ts';
import { seededRandom } from '../random.ts';
import { type Action, Ledger } from './ledger.ts';
import { Person } from './person.ts';
import { SectionPage, type ShownIntegration } from './section.ts';

/** What came of a flow, as the person saw it. */
export interface FlowReport {
  readonly actions: readonly Action[];
  readonly shown: readonly ShownIntegration[];
  readonly problems: readonly string[];
}

declare global {
  interface Window {
    /** Goes through a flow on an account, over whatever the network is like. */
    act(seed: number, accountId: string): Promise<void>;
    /** Ends it over a good network. */
    finish(): Promise<FlowReport>;
  }
}

const TRY_MILLISECONDS = 1000;
const PATIENCE_MILLISECONDS = 60_000;

let ledger = new Ledger();
let person: Person;
let isNetworkGood = false;

// Over a good network an answer that takes long is the fault of a machine that is busy.
const startTimer = window.setTimeout.bind(window);
window.setTimeout = ((handler: () => void, milliseconds: number, ...parameters: unknown[]) =>
  startTimer(
    handler,
    isNetworkGood && milliseconds === TRY_MILLISECONDS ? PATIENCE_MILLISECONDS : milliseconds,
    ...parameters,
  )) as typeof setTimeout;

const adapter = createRestAdapter({
  baseUrl: '/api',
  timeout: TRY_MILLISECONDS,
  fetch: (address, init) => {
    ledger.note(new Request(address, init), init?.body);
    return fetch(address, init);
  },
});
const section = document.createElement('integrations-section');
section.adapter = adapter;
const page = new SectionPage(section);
section.addEventListener('integration-added', ({ integration }) =>
  ledger.succeed('add', integration.applicationId, integration.id),
);
section.addEventListener('integration-configured', ({ integration }) =>
  ledger.succeed('configure', integration.id, integration.id),
);
section.addEventListener('integration-removed', ({ integrationId }) =>
  ledger.succeed('remove', integrationId, integrationId),
);
window.addEventListener('error', ({ message }) => ledger.problems.push(`an error that nobody caught: ${message}`));
window.addEventListener('unhandledrejection', ({ reason }) =>
  ledger.problems.push(`a rejection that nobody handled: ${String(reason)}`),
);

window.act = async (seed, accountId) => {
  ledger = new Ledger();
  // The waits before the next try are the same, too, when the flow is run again.
  Math.random = seededRandom(seed);
  person = new Person(page, ledger, seededRandom(seed + 1));
  isNetworkGood = false;
  await watched(() => person.act(accountId));
};

window.finish = async () => {
  isNetworkGood = true;
  await watched(() => person.finish());
  const { content } = page;
  for (const { secret } of ledger.actions) {
    if (secret !== undefined && content.includes(secret)) ledger.problems.push('a secret is left in the page');
  }
  return { actions: ledger.actions, shown: page.shown, problems: ledger.problems };
};

async function watched(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    ledger.problems.push(error instanceof Error ? error.message : String(error));
  }
}
