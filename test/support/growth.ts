import { expect } from 'vitest';

/** How much longer four times the work may take. Linear work takes four times as long, quadratic work sixteen times. */
const MAX_GROWTH = 9;
const ROUNDS = 4;
/** In milliseconds. What is shorter is repeated, or chance would decide. */
const MIN_TIME = 10;

/**
 * Fails if the time of `run` grows faster than its size. It compares the same work at two sizes, in turns. Only the
 * time that this thread computes counts, so that a busy machine does not matter.
 */
export function expectLinearGrowth(size: number, run: (size: number) => void): void {
  let repetitions = 1;
  while (timeOf(size) < MIN_TIME && repetitions < 10_000) repetitions *= 2;
  let [small, large] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    small += timeOf(size);
    large += timeOf(4 * size);
  }
  expect(large / small, `${size}: ${small} ms, ${4 * size}: ${large} ms`).toBeLessThan(MAX_GROWTH);

  function timeOf(ofSize: number): number {
    const start = process.threadCpuUsage();
    for (let repetition = 0; repetition < repetitions; repetition += 1) run(ofSize);
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1_000;
  }
}
