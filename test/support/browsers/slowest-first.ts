import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Begins with WebKit, and with the two administrators. They take the longest, and mostly wait: at the end of a run that
 * would leave the cores idle.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => Number(isSlow(other)) - Number(isSlow(one)));
  }
}

function isSlow({ project, moduleId }: TestSpecification): boolean {
  return project.config.browser.name === 'webkit' || moduleId.endsWith('/administrators.test.ts');
}
