import { afterAll, beforeAll, describe, it } from 'vitest';
import { describeAdapter } from '../../src/testing/index.ts';
import { openServerSubjects, type ServerSubjects } from './server-subjects.ts';
import { memorySubject, SIGN_ON } from './subjects.ts';

const runner = { describe, it };

describeAdapter('the memory adapter', () => memorySubject(), runner);
describeAdapter('the memory adapter with an application without secrets', () => ({ ...memorySubject(), configurable: SIGN_ON }), runner);

describe('over HTTP', () => {
  let server: ServerSubjects;

  beforeAll(async () => {
    server = await openServerSubjects();
  });

  afterAll(() => server.close());

  describeAdapter('the REST adapter and the reference server', () => server.create(), { ...runner, patience: 10_000 });
});
