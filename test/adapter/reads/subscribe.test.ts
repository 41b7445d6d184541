import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryAdapter } from '../../../src/adapter/memory/memory-adapter.ts';
import * as reads from '../../../src/adapter/reads.ts';
import { APPLICATIONS } from '../../support/catalogue.ts';
import { hostileReaction, react, type Reaction } from '../../support/hostile.ts';
import { memory, adapterWith, sourceOf, useFakeTimers } from './support.ts';

useFakeTimers();

describe('subscribe', () => {
  it('calls back until its end', async () => {
    const changed = vi.fn();
    const adapter = createMemoryAdapter({ applications: APPLICATIONS });
    const end = reads.subscribe(sourceOf(adapter), changed);
    await adapter.addIntegration({ accountId: '100', applicationId: 'gateway', idempotencyKey: 'one' });
    await vi.advanceTimersByTimeAsync(0);
    expect(changed).toHaveBeenCalledTimes(1);
    end();
    await vi.advanceTimersByTimeAsync(0);
    await adapter.addIntegration({ accountId: '100', applicationId: 'cm.com', idempotencyKey: 'two' });
    await vi.advanceTimersByTimeAsync(0);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('ends once what the adapter started, even where that answered with a promise', async () => {
    const ends = [vi.fn(), vi.fn()];
    for (const subscribe of [() => ends[0], () => Promise.resolve(ends[1])]) {
      reads.subscribe(sourceOf(adapterWith({ subscribe })), () => {})();
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(ends[0]).toHaveBeenCalledTimes(1);
    expect(ends[1]).toHaveBeenCalledTimes(1);
  });

  it('minds nothing that an adapter does wrong', async () => {
    const asked = fc.oneof(
      hostileReaction,
      hostileReaction.map((end): Reaction => ({ kind: 'return', make: () => () => react(end) })),
    );
    await fc.assert(
      fc.asyncProperty(asked, async (reaction) => {
        const end = reads.subscribe(sourceOf(adapterWith({ subscribe: () => react(reaction) })), () => {});
        await vi.advanceTimersByTimeAsync(0);
        end();
        await vi.advanceTimersByTimeAsync(0);
      }),
    );
  });

  it('does without live changes where the adapter has none', () => {
    const { subscribe: _none, ...silent } = memory;
    expect(() => reads.subscribe(sourceOf(silent), () => {})()).not.toThrow();
  });
});
