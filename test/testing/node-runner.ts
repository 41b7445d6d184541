// Run by `node --test`, without any other test runner around.
import { describe, it } from 'node:test';
import { describeAdapter } from '../../src/testing/index.ts';
import { memorySubject } from './subjects.ts';

describeAdapter('the memory adapter', () => memorySubject(), { describe, it });
