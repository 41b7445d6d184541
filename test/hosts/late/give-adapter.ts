import { createMemoryAdapter } from '../../../src/adapter/memory/memory-adapter.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';

// Before the context is defined this is a property of an unknown element, after it one of ours.
Object.assign(document.querySelector('integrations-context')!, {
  adapter: createMemoryAdapter({ applications: APPLICATIONS, integrations: { 100: INTEGRATIONS } }),
});
