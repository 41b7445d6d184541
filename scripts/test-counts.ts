import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
  /** In milliseconds of `performance.now()`. */
  start: number;
  end: number;
}

const MESSAGE_LENGTH = 3_000;
/** What runs in several hosts is counted for each of them, too. */
const HOST = /^test\/hosts\/(\w+)\//;

/**
 * Says at the end of a run what failed and why, in short, and how many tests passed, failed and were skipped in each
 * project, that is, in each engine, and how long they took. Writes the numbers of passed and failed ones to the file
 * that the environment variable `TEST_COUNTS` names; there a project without any test counts as one that failed, since
 * the whole is run. So do a file that could not be run, and an error outside of any test.
 */
export class TestCounts implements Reporter {
  #counts = new Map<string, Count>();
  #total = { passed: 0, failed: 0 };
  #vitest?: Vitest;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestModuleStart(module: TestModule): void {
    for (const name of namesOf(module)) {
      if (!this.#counts.has(name))
        this.#counts.set(name, { passed: 0, failed: 0, skipped: 0, start: performance.now(), end: 0 });
    }
  }

  onTestModuleEnd(module: TestModule): void {
    const { passed, failed, skipped } = countOf(module);
    this.#total.passed += passed;
    this.#total.failed += failed;
    for (const name of namesOf(module)) {
      const count = this.#counts.get(name);
      if (!count) continue;
      count.passed += passed;
      count.failed += failed;
      count.skipped += skipped;
      count.end = performance.now();
    }
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    for (const failure of modules.flatMap(failuresOf)) console.log(failure);
    const rows = [...this.#counts].toSorted(([one], [other]) => one.localeCompare(other));
    const width = Math.max(0, ...rows.map(([name]) => name.length));
    for (const [name, { passed, failed, skipped, start, end }] of rows) {
      const rest = skipped > 0 ? `, ${skipped} skipped` : '';
      console.log(
        `${name.padEnd(width)}  ${passed} passed, ${failed} failed${rest} in ${Math.round((end - start) / 1000)} s`,
      );
    }
    const file = process.env['TEST_COUNTS'];
    if (!file) return;
    const left = (this.#vitest?.projects ?? []).map(({ name }) => name).filter((name) => !this.#counts.has(name));
    if (left.length > 0) {
      console.error(`Projects without a test: ${left.join(', ')}`);
      process.exitCode = 1;
    }
    writeFileSync(file, `${this.#total.passed} ${this.#total.failed + errors.length + left.length}\n`);
  }
}

function countOf(module: TestModule) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state !== 'pending') count[state]++;
  }
  if (module.state() === 'failed' && count.failed === 0) count.failed = 1;
  return count;
}

/** The failed tests of a file with the beginnings of their messages, for whoever sees only the end of a long log. */
function failuresOf(module: TestModule): string[] {
  return [...module.children.allTests('failed')].map((test) => {
    const reasons = (test.result().errors ?? []).map(({ message, diff = '' }) => clip(`${message}\n${diff}`));
    return `${module.relativeModuleId}: ${test.fullName}\n${reasons.join('\n')}\n`;
  });
}

/** A message may hold pages of what led to it. */
function clip(text: string): string {
  return text.length > MESSAGE_LENGTH ? `${text.slice(0, MESSAGE_LENGTH)}…` : text;
}

function namesOf({ project, relativeModuleId }: TestModule): string[] {
  const host = HOST.exec(relativeModuleId)?.[1];
  return host ? [project.name, `${project.name}: ${host}`] : [project.name];
}
