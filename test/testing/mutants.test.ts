import { describe, expect, it } from 'vitest';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { BrokenPromise, type CreateSubject } from '../../src/testing/index.ts';
import { ADDING_AND_REMOVING } from './mutants/adding-and-removing.ts';
import { ASKING } from './mutants/asking.ts';
import { AUTHORIZING } from './mutants/authorizing.ts';
import { CONFIGURING } from './mutants/configuring.ts';
import type { Mutant } from './mutants/mutant.ts';
import { PAUSING } from './mutants/pausing.ts';
import { READING } from './mutants/reading.ts';
import { runSuite } from './run-suite.ts';
import { CONFIGURABLE, memorySubject } from './subjects.ts';

const MUTANTS = [...READING, ...ADDING_AND_REMOVING, ...CONFIGURING, ...PAUSING, ...AUTHORIZING, ...ASKING];

function mutated({ replace, configurable = CONFIGURABLE }: Mutant): CreateSubject {
  return () => {
    const subject = memorySubject();
    return {
      ...subject,
      configurable,
      adapter: { ...subject.adapter, ...replace(subject.adapter) } as IntegrationsAdapter,
    };
  };
}

describe('the suite notices an adapter that', () => {
  it.each(MUTANTS)('$does', async (mutant) => {
    const { failed } = await runSuite(mutated(mutant));
    const names = [...failed.keys()];
    expect(names).toEqual(mutant.failsMore ? expect.arrayContaining(mutant.fails) : mutant.fails);
    for (const error of failed.values()) {
      expect(error).toBeInstanceOf(BrokenPromise);
      expect((error as Error).message).toMatch(/^Promised: .+ Came: .+/s);
      expect((error as Error).message).not.toContain('a secret');
    }
  });
});

it('has no test that no mutant makes fail', async () => {
  const { passed, skipped } = await runSuite(() => memorySubject());
  const caught = new Set(MUTANTS.flatMap(({ fails }) => fails));
  expect([...passed, ...skipped.keys()].filter((name) => !caught.has(name))).toEqual([]);
});
