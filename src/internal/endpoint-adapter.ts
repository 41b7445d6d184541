import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { createRestAdapter } from '../adapter/rest-adapter.ts';

const adapters = new Map<string, IntegrationsAdapter>();

/**
 * The REST adapter of an endpoint: one an address, so that all elements that name it share their data. Absent without
 * an endpoint, and where it is no address.
 */
export function endpointAdapter(endpoint: string | undefined): IntegrationsAdapter | undefined {
  if (!endpoint) return undefined;
  let adapter = adapters.get(endpoint);
  if (adapter) return adapter;
  try {
    adapter = createRestAdapter({ baseUrl: endpoint });
  } catch {
    return undefined;
  }
  adapters.set(endpoint, adapter);
  return adapter;
}
