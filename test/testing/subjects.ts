import { createMemoryAdapter, type MemoryAdapterOptions } from '../../src/adapter/memory-adapter.ts';
import { CM_APPLICATION_ID, CM_SECRET } from '../../src/model/cm.ts';
import type { AdapterSubject } from '../../src/testing/index.ts';
import { APPLICATIONS } from '../catalogue.ts';

/** CM.com's set-up with values that it accepts. */
export const CONFIGURABLE: AdapterSubject['configurable'] = {
  applicationId: CM_APPLICATION_ID,
  configuration: { name: 'Support', accountId: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', [CM_SECRET]: 'a secret "value"' },
};

/** The memory adapter, with everything that an adapter may have, in pages that are small. */
export function memorySubject(options: Partial<MemoryAdapterOptions> = {}): AdapterSubject {
  const adapter = createMemoryAdapter({
    applications: APPLICATIONS,
    pageSize: 2,
    testConfiguration: () => ({ result: 'passed' }),
    previewRemoval: () => ({ dependents: ['Call recording'], credentialsRevoked: false }),
    ...options,
  });
  return { adapter, accountId: '100', configurable: CONFIGURABLE };
}
