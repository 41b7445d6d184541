import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { AccountQuery } from '../../../src/adapter/adapter.ts';
import { ERROR_CODES, IntegrationsError } from '../../../src/model/errors.ts';
import * as reads from '../../../src/adapter/reads.ts';
import { hostileReaction, hostileValue, react, type Reaction } from '../../support/hostile.ts';
import { adapterWith, sourceOf, catalogue, live, useFakeTimers } from './support.ts';

type Outcome = { value: unknown } | { reason: unknown };

/** What a read comes to, however long it takes. */
async function outcomeOf(read: Promise<unknown>): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  void read.then(
    (value) => outcomes.push({ value }),
    (reason: unknown) => outcomes.push({ reason }),
  );
  for (let waits = 0; outcomes.length === 0 && waits < 8; waits += 1)
    await vi.advanceTimersByTimeAsync(reads.READ_TIMEOUT_MS);
  expect(outcomes, 'the read has an end').toHaveLength(1);
  return outcomes[0]!;
}

useFakeTimers();

const READS = [
  ['listApplications', catalogue],
  ['listIntegrations', reads.listIntegrations],
  ['getPermissions', reads.getPermissions],
] as const;

describe.each(READS)('%s', (name, read) => {
  function reading(reaction: (query: AccountQuery) => unknown, signal = live()): Promise<unknown> {
    return read(sourceOf(adapterWith({ [name]: reaction })), signal);
  }

  it('ends with something right or an error of the library, whatever the adapter does', async () => {
    const page = fc
      .record({ items: hostileValue, nextCursor: hostileValue })
      .map(({ items, nextCursor }): Reaction => ({
        kind: 'return',
        make: () => ({ items: [items()], nextCursor: nextCursor() }),
      }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostileReaction, page), async (reaction) => {
        let asked = 0;
        const outcome = await outcomeOf(
          reading(() => {
            asked += 1;
            expect(asked, 'a read has an end').toBeLessThan(2_000);
            return react(reaction);
          }),
        );
        expect(asked).toBeLessThan(1_999);
        if ('value' in outcome) {
          expect(outcome.value).toEqual(
            name === 'getPermissions' ? expect.anything() : { items: [], malformed: expect.any(Array) },
          );
          return;
        }
        const { reason } = outcome;
        expect(reason).toBeInstanceOf(IntegrationsError);
        expect(ERROR_CODES).toContain((reason as IntegrationsError).code);
        if (reaction.kind === 'never') expect(reason).toMatchObject({ code: 'timeout' });
      }),
      { numRuns: 200 },
    );
  });

  it('fails with the code that the adapter fails with', async () => {
    for (const code of ERROR_CODES) {
      await expect(reading(() => Promise.reject(new IntegrationsError(code)))).rejects.toMatchObject({ code });
    }
  });

  it('rejects at once when nobody waits any more, and tells the adapter', async () => {
    const caller = new AbortController();
    let query: AccountQuery | undefined;
    const ended = reading((given) => {
      query = given;
      return new Promise(() => {});
    }, caller.signal).catch((reason: unknown) => reason);
    expect(query?.signal?.aborted).toBe(false);
    caller.abort();
    expect(query?.signal?.aborted).toBe(true);
    expect(await ended).toBeInstanceOf(IntegrationsError);
  });

  it('does not ask for somebody who has left', async () => {
    const ask = vi.fn();
    await expect(reading(ask, AbortSignal.abort())).rejects.toBeInstanceOf(IntegrationsError);
    expect(ask).not.toHaveBeenCalled();
  });

  it('tells the adapter that its time is over', async () => {
    let signal: AbortSignal | undefined;
    const ended = outcomeOf(
      reading((query) => {
        signal = query.signal;
        return new Promise(() => {});
      }),
    );
    expect(await ended).toMatchObject({ reason: { code: 'timeout' } });
    expect(signal?.aborted).toBe(true);
  });
});
