import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import { IntegrationsError } from '../../../src/model/errors.ts';
import { type Integration, integrationSchema } from '../../../src/model/integration.ts';
import { SECRET, configuration, active, create, integrationsOf, all } from './support.ts';

describe('any sequence of operations', () => {
  type Step =
    | { do: 'add'; applicationId: string; key: number }
    | { do: 'configure'; target: number; complete: boolean; stale: boolean; key: number }
    | { do: 'remove'; target: number; stale: boolean; key: number };
  const number = fc.nat({ max: 6 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      do: fc.constant('add' as const),
      applicationId: fc.constantFrom('cm.com', 'teams', 'gateway', 'nothing'),
      key: number,
    }),
    fc.record({
      do: fc.constant('configure' as const),
      target: number,
      complete: fc.boolean(),
      stale: fc.boolean(),
      key: number,
    }),
    fc.record({ do: fc.constant('remove' as const), target: number, stale: fc.boolean(), key: number }),
  );

  function run(adapter: IntegrationsAdapter, each: Step, known: readonly Integration[]): Promise<unknown> {
    const command = { accountId: 'a', idempotencyKey: `key-${each.key}` };
    if (each.do === 'add') return adapter.addIntegration({ ...command, applicationId: each.applicationId });
    const target = known[each.target % (known.length || 1)];
    const change = {
      ...command,
      integrationId: target?.id ?? 'none',
      version: each.stale ? 'stale' : (target?.version ?? '1'),
    };
    if (each.do === 'remove') return adapter.removeIntegration(change);
    const complete: Record<string, string> = target?.applicationId === 'cm.com' ? configuration : {};
    return adapter.configureIntegration({ ...change, configuration: each.complete ? complete : { name: SECRET } });
  }

  async function checkInvariants(adapter: IntegrationsAdapter): Promise<Integration[]> {
    const { items } = await all((cursor) => adapter.listIntegrations({ accountId: 'a', ...cursor }));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const single = items
      .filter(({ applicationId }) => applicationId !== 'teams')
      .map(({ applicationId }) => applicationId);
    expect(new Set(single).size).toBe(single.length);
    expect(JSON.stringify(items)).not.toContain(SECRET);
    for (const item of items) expect(z.safeParse(integrationSchema, item).success).toBe(true);
    return items;
  }

  it('keeps the promises after each step, and one key has one effect', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const adapter = create({ pageSize: 2 });
        const outcomes = new Map<number, unknown>();
        let before = await checkInvariants(adapter);
        for (const each of steps) {
          const result = await run(adapter, each, before).then(
            (answer) => ({ answer }),
            (error: unknown) => ({ error }),
          );
          const after = await checkInvariants(adapter);
          if ('error' in result) {
            expect(result.error).toBeInstanceOf(IntegrationsError);
            expect(JSON.stringify([result.error, (result.error as Error).message])).not.toContain(SECRET);
          }
          if ('error' in result || outcomes.has(each.key)) expect(after).toEqual(before);
          else expect(after).not.toEqual(before);
          if ('answer' in result && outcomes.has(each.key)) expect(result.answer).toEqual(outcomes.get(each.key));
          if ('answer' in result) outcomes.set(each.key, result.answer);
          before = after;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps them when all of it is under way at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 10 }), async (scheduler, steps) => {
        const adapter = create({
          integrations: [active, { id: 'two', applicationId: 'teams', status: 'active' }],
          latency: (operation) => (operation.startsWith('list') ? 0 : scheduler.schedule(Promise.resolve())),
        });
        const known = await integrationsOf(adapter);
        const running = Promise.allSettled(steps.map((each) => run(adapter, each, known)));
        await scheduler.waitFor(running);
        const items = await checkInvariants(adapter);
        const addedBy = new Set(steps.filter((each) => each.do === 'add').map((each) => each.key));
        expect(items.filter(({ id }) => id !== 'one' && id !== 'two').length).toBeLessThanOrEqual(addedBy.size);
      }),
      { numRuns: 100 },
    );
  });
});
