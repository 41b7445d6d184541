import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begins with WebKit, which takes the longest, and mostly waits: at the end of a run that would leave the cores idle. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => Number(isWebkit(other)) - Number(isWebkit(one)));
  }
}

function isWebkit({ project }: TestSpecification): boolean {
  return project.config.browser.name === 'webkit';
}
