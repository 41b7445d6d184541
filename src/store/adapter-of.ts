import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { endpointAdapter } from '../adapter/rest/endpoint-adapter.ts';

/** What an element is given as its data source. */
interface AdapterChoice {
  readonly adapter?: IntegrationsAdapter | undefined;
  readonly endpoint?: string | undefined;
}

/** The data source of an element: its `adapter`, or the REST adapter of its `endpoint`. Undefined if it has neither. */
export function adapterOf({ adapter, endpoint }: AdapterChoice): IntegrationsAdapter | undefined {
  return adapter ?? endpointAdapter(endpoint);
}
