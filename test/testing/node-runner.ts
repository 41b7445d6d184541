// Run by `node --test`, without any other test runner around.
import { describe, it } from 'node:test';
import { describeAdapter } from '../../src/testing/index.ts';
import { memorySubject } from './subjects.ts';

describeAdapter('the memory adapter', () => memorySubject(), { describe, it });

describeAdapter(
  'an adapter that removes nothing and tests nothing',
  () => {
    const subject = memorySubject();
    const { testConfiguration: _test, ...adapter } = { ...subject.adapter, removeIntegration: async () => {} };
    return { ...subject, adapter };
  },
  { describe, it },
);
