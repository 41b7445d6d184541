import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../../accessibility/accessible.ts';
import { eventsAt } from '../../support/fixtures/section-fixture.ts';
import {
  PAGE,
  applications,
  thirdParty,
  near,
  far,
  search,
  coming,
  searching,
  thirdPartyTab,
  names,
  open,
  signalAt,
} from './support.ts';

const addButton = ({ name }: { name: string }) => page.getByRole('button', { name: `Add: ${name}` });

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
