import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { calmSteps, wildSteps } from './steps.ts';
import { Run } from './run.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a store', () => {
  it('shows the truth in the end, whatever the order in which everything happens', async () => {
    await fc.assert(
      fc.asyncProperty(calmSteps, async (all) => {
        const run = new Run();
        await run.do({ do: 'listen' });
        await run.do({ do: 'load' });
        for (const step of all) {
          await run.do(step);
          if (await run.isAtRest()) run.expectTruth();
        }
        await run.finish();
        run.expectTruth();
        await Promise.all(run.ends);
      }),
      { numRuns: 150 },
    );
  });

  it('shows nothing wrong, whatever goes wrong, and the truth with the next load that works', async () => {
    await fc.assert(
      fc.asyncProperty(wildSteps, async (all) => {
        const run = new Run();
        await run.do({ do: 'listen' });
        for (const step of all) await run.do(step);
        await run.finish();
        await run.do({ do: 'listen' });
        await run.do({ do: 'load' });
        await run.finish();
        run.expectTruth();
        expect(run.store.account?.integrations).toEqual(run.backend.integrations);
        await Promise.all(run.ends);
      }),
      { numRuns: 150 },
    );
  });
});
