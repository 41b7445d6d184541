import { fixtureCleanup } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { largeCatalogue } from '../../demo/server/catalogue/large.ts';
import { deepActiveElement } from '../../src/ui/dom/focus.ts';
import { textIn } from '../../src/model/text.ts';
import {
  createScriptedAdapter,
  type Call,
  type Script,
  type ScriptedAdapter,
  type Turn,
} from '../../src/testing/scripted-adapter.ts';
import type { ThirdPartyPicker } from '../../src/third-party-picker/third-party-picker.ts';
import { expectAccessible } from '../accessibility/accessible.ts';
import { expectFocus, openPicker } from '../support/fixtures/dialog-fixture.ts';
import { eventsAt, focusOn, showSection } from '../support/fixtures/section-fixture.ts';

const PAGE = 50;
const applications = largeCatalogue(200).map((application) => ({
  ...application,
  name: textIn(application.name, 'en'),
}));
const thirdParty = applications.filter(({ kind }) => kind === 'third-party');
/** On the first page, and on a later one. */
const near = thirdParty[3]!;
const far = thirdParty[120]!;

const search = page.getByRole('searchbox');
const panel = page.getByRole('tabpanel');
const coming = page.getByText('Loading more applications…');
const searching = page.getByText('Searching all applications…');
const thirdPartyTab = page.getByRole('tab', { name: '3rd party' });

const names = (): string[] =>
  panel
    .getByRole('listitem')
    .elements()
    .map((row) => row.querySelector('.name')?.textContent ?? '');
const focused = (): string => deepActiveElement()?.closest('li')?.querySelector('.name')?.textContent ?? '';
const addButton = ({ name }: { name: string }) => page.getByRole('button', { name: `Add: ${name}` });

interface Opened {
  readonly adapter: ScriptedAdapter;
  readonly picker: ThirdPartyPicker;
  /** Lets the pages after the first one come. */
  readonly release: () => void;
  /** What was searched on the server. */
  readonly searched: () => unknown[];
}

/** A picker on a catalogue of which only the first page comes. `onSearch` says what happens at a search. */
async function open(onSearch: (text: string) => Turn | undefined = () => undefined, rest?: Turn): Promise<Opened> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const script: Script = {
    listApplications: ({ argument }) => {
      const text = argument['search'] as string | undefined;
      if (text) return onSearch(text);
      return argument['cursor'] ? (rest ?? { delay: promise }) : undefined;
    },
  };
  const adapter: ScriptedAdapter = createScriptedAdapter({ applications, pageSize: PAGE }, script);
  const picker = await openPicker({ adapter });
  await expect.poll(() => names().length).toBeGreaterThan(0);
  await expectFocus(search);
  const searched = (): unknown[] => adapter.calls.flatMap(({ argument }) => argument['search'] ?? []);
  return { adapter, picker, release: resolve, searched };
}

function signalOf(call: Call | undefined): AbortSignal | undefined {
  return call?.argument['signal'] as AbortSignal | undefined;
}

/** The signal of a search. */
function signalAt({ calls }: ScriptedAdapter, text: string): AbortSignal | undefined {
  return signalOf(calls.find(({ argument }) => argument['search'] === text));
}

describe('a catalogue in pages', () => {
  it('shows what has come, without a wrong number, and all of it in the end', async () => {
    const { release, picker } = await open();
    await expect.element(coming).toBeVisible();
    await expect.element(thirdPartyTab).not.toHaveAttribute('aria-description');
    expect(thirdPartyTab.element().textContent).not.toMatch(/\d\d/);
    await expectAccessible(picker, page.getByRole('dialog').element());
    release();
    await expect.element(thirdPartyTab).toHaveAttribute('aria-description', `${thirdParty.length} applications`);
    await expect.element(coming).not.toBeInTheDocument();
    expect(panel.getByRole('listitem').first().element().getAttribute('aria-setsize')).toBe(String(thirdParty.length));
  });

  it('says that it is not complete where a page fails, and tries again', async () => {
    const rest: { fail?: 'unavailable' } = { fail: 'unavailable' };
    const { picker, searched } = await open(undefined, rest);
    await expect.element(page.getByRole('alert')).toMatchTextContent(/The catalogue is not complete\./);
    expect(names()).toHaveLength(40);
    await expectAccessible(picker, page.getByRole('dialog').element());
    const failures = eventsAt(picker, 'integrations-error');
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect
      .poll(() => failures.map(({ operation, error }) => [operation, error.code]))
      .toEqual([['listApplications', 'unavailable']]);
    await expect.element(page.getByRole('alert')).toBeVisible();
    delete rest.fail;
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expect.element(thirdPartyTab).toHaveAttribute('aria-description', `${thirdParty.length} applications`);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await expectFocus(search);
    expect(searched()).toEqual([]);
  });

  it('keeps the search while it comes, and the tab', async () => {
    const { release } = await open(() => ({ hang: true }));
    await userEvent.fill(search, 'messenger');
    await expect.element(searching).toBeVisible();
    expect(page.getByText(/^\d+ applications?$/).elements()).toEqual([]);
    release();
    const all = thirdParty.filter(({ name }) => name.includes('Messenger'));
    await expect.element(page.getByText(`${all.length} applications`, { exact: true })).toHaveRole('status');
    await expect.element(search).toHaveValue('messenger');
    expect(names()).toHaveLength(all.length);
  });

  it('ends with the picker', async () => {
    const { adapter } = await open(() => ({ hang: true }));
    await userEvent.fill(search, 'messenger');
    await expect.poll(() => signalAt(adapter, 'messenger')).toBeDefined();
    fixtureCleanup();
    await expect.poll(() => adapter.calls.slice(-2).map((call) => signalOf(call)?.aborted)).toEqual([true, true]);
  });
});

describe('a search in a catalogue that is not whole', () => {
  it('is made on the server when typing has come to rest, and says how many there are', async () => {
    const { searched } = await open();
    await userEvent.fill(search, 'x');
    await userEvent.fill(search, far.name);
    await expect.poll(names).toEqual([far.name]);
    expect(searched()).toEqual([far.name]);
    await expect.element(page.getByText('1 application', { exact: true })).toHaveRole('status');
    await expect.element(coming).toBeVisible();
    await expect.element(searching).not.toBeInTheDocument();
  });

  it('finds on every page of the answer', async () => {
    const { searched } = await open();
    await userEvent.fill(search, 'e');
    const all = thirdParty.filter(({ name }) => name.toLowerCase().includes('e'));
    expect(all.length).toBeGreaterThan(PAGE);
    await expect.element(page.getByText(/^\d+ applications$/)).toBeInTheDocument();
    expect(Number.parseInt(page.getByText(/^\d+ applications$/).element().textContent, 10)).toBeGreaterThanOrEqual(
      all.length,
    );
    expect(new Set(searched())).toEqual(new Set(['e']));
  });

  it('puts what is found here first, and none twice; what only the server finds comes after', async () => {
    const { adapter } = await open(() => ({
      answer: () => ({ items: [far, near, { ...thirdParty[150], name: 'Only there' }] }),
    }));
    await userEvent.fill(search, near.name);
    await expect.poll(names).toEqual([near.name, far.name, 'Only there']);
    expect(adapter.calls.filter(({ argument }) => argument['search'])).toHaveLength(1);
    await expect.element(page.getByText('3 applications', { exact: true })).toBeInTheDocument();
  });

  it('is aborted by the next one, which counts, however late the first answers', async () => {
    const late = Promise.withResolvers<void>();
    const { adapter } = await open((text) =>
      text === 'first' ? { delay: late.promise, answer: () => ({ items: [near] }) } : undefined,
    );
    await userEvent.fill(search, 'first');
    await expect.poll(() => signalAt(adapter, 'first')).toBeDefined();
    await userEvent.fill(search, far.name);
    await expect.poll(() => signalAt(adapter, 'first')?.aborted).toBe(true);
    late.resolve();
    await expect.poll(names).toEqual([far.name]);
  });

  it.for([
    ['fails', { fail: 'unavailable' }, 'The service is not available'],
    ['answers with no page', { answer: 'malformed' }, 'could not be read'],
  ] as const)('keeps what is found here where it %s, and says so', async ([, turn, reason]) => {
    const { picker } = await open(() => turn);
    const failures = eventsAt(picker, 'integrations-error');
    await userEvent.fill(search, near.name);
    await expect.element(page.getByText('Not everything could be searched.')).toBeVisible();
    await expect.element(page.getByRole('status').filter({ hasText: reason })).toBeVisible();
    expect(names()).toEqual([near.name]);
    expect(failures.map(({ operation }) => operation)).toEqual(['listApplications']);
    expect(page.getByText(/^\d+ applications?$/).elements()).toEqual([]);
    await expectAccessible(picker, page.getByRole('dialog').element());
    await userEvent.clear(search);
    await expect.element(page.getByText('Not everything could be searched.')).not.toBeInTheDocument();
  });

  it('does not say that there is nothing before the server has', async () => {
    const answer = Promise.withResolvers<void>();
    await open(() => ({ delay: answer.promise }));
    await userEvent.fill(search, 'qqqqqqqq');
    await expect.poll(names).toEqual([]);
    await expect.element(searching).toBeVisible();
    expect(page.getByText('No application matches').elements()).toEqual([]);
    answer.resolve();
    await expect.element(page.getByText('No application matches “qqqqqqqq”.')).toBeVisible();
  });

  it('leaves what was found and chosen through another search, and adds it', async () => {
    const { adapter, picker } = await open();
    await userEvent.fill(search, far.name);
    await userEvent.click(addButton(far));
    await userEvent.fill(search, near.name);
    await expect.poll(names).toEqual([near.name]);
    await userEvent.click(addButton(near));
    await expect.element(page.getByText('2 applications will be added')).toBeVisible();
    await userEvent.fill(search, far.name);
    await expect
      .element(page.getByRole('button', { name: `Add: ${far.name}, Selected` }))
      .toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(page.getByRole('button', { name: 'Done' }));
    await expect.poll(() => picker.open).toBe(false);
    const { items } = await adapter.listIntegrations({ accountId: '100' });
    expect(items.map(({ applicationId }) => applicationId).toSorted()).toEqual([far.id, near.id].toSorted());
  });

  it('is kept while switching tabs, and finds there, too', async () => {
    const own = applications.findLast(({ kind }) => kind === 'first-party')!;
    const { searched } = await open();
    await userEvent.fill(search, own.name);
    await userEvent.click(page.getByRole('button', { name: /^Show 1 in/ }));
    await expect.poll(names).toEqual([own.name]);
    await expect.element(search).toHaveValue(own.name);
    expect(searched()).toEqual([own.name]);
  });

  it('is made here alone once the catalogue is whole', async () => {
    const { release, searched } = await open();
    release();
    await expect.element(thirdPartyTab).toHaveAttribute('aria-description', `${thirdParty.length} applications`);
    await userEvent.fill(search, far.name);
    await expect.element(page.getByText('1 application', { exact: true })).toBeInTheDocument();
    expect(searched()).toEqual([]);
  });
});

describe('keys', () => {
  it('move through what was found here and there', async () => {
    await open(() => ({ answer: () => ({ items: [far] }) }));
    await userEvent.fill(search, near.name);
    await expect.poll(names).toEqual([near.name, far.name]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe(far.name);
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe(near.name);
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(far.name);
  });

  it('stay in a row before which others come', async () => {
    const { release } = await open();
    await userEvent.fill(search, 'e');
    await expect.poll(() => names().length).toBeGreaterThan(30);
    await userEvent.keyboard('{ArrowDown}{End}');
    await expect.poll(focused).not.toBe('');
    const row = focused();
    release();
    await expect.element(thirdPartyTab).toHaveAttribute('aria-description', `${thirdParty.length} applications`);
    expect(focused()).toBe(row);
  });
});

describe('the focus', () => {
  it.for([1, 2])('stays in row %i of what was found when the pages bring another order', async (row) => {
    const later = thirdParty[121]!;
    const { release } = await open(() => ({ answer: () => ({ items: [later, far] }) }));
    await userEvent.fill(search, 'qqqqqqqq');
    await expect.poll(names).toEqual([later.name, far.name]);
    await userEvent.keyboard('{ArrowDown}'.repeat(row));
    const { name } = row === 1 ? later : far;
    await expect.poll(focused).toBe(name);
    release();
    await expect.poll(names).toEqual([far.name, later.name]);
    expect(focused()).toBe(name);
  });
});

describe('the section', () => {
  it('is shown before the catalogue is whole, and its picker has the rest', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const integrations = [{ id: 'one', applicationId: near.id, status: 'active' as const }];
    const adapter = createScriptedAdapter(
      { applications, integrations, pageSize: PAGE },
      {
        listApplications: ({ argument }) => (argument['cursor'] ? { delay: promise } : undefined),
      },
    );
    const section = await showSection(adapter);
    await expect.element(page.getByRole('listitem').filter({ hasText: near.name })).toBeVisible();
    // It is read on when the browser has time.
    await expect
      .poll(() => adapter.calls.some(({ argument }) => argument['cursor'] !== undefined), { timeout: 5000 })
      .toBe(true);
    section.openPicker();
    await expect.element(coming).toBeVisible();
    resolve();
    await expect.element(thirdPartyTab).toHaveAttribute('aria-description', `${thirdParty.length} applications`);
    await focusOn(search);
  });
});
