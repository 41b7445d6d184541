import type { IntegrationsAdapter } from '../adapter.ts';
import { IntegrationsError } from '../../model/errors.ts';
import { OPERATIONS, type Operation } from '../operation.ts';
import { httpUrl } from './http-url.ts';
import { loadPart } from '../../load-part.ts';

const adapters = new Map<string, IntegrationsAdapter>();

/**
 * Returns one shared REST adapter per endpoint. Undefined if there is no endpoint, or if it is not a valid address.
 */
export function endpointAdapter(endpoint: string | undefined): IntegrationsAdapter | undefined {
  if (!endpoint) return undefined;
  let adapter = adapters.get(endpoint);
  // Elements ask at each update, so the address is parsed once.
  if (!adapter && httpUrl(endpoint, document.baseURI)) adapters.set(endpoint, (adapter = lateAdapter(endpoint)));
  return adapter;
}

/** Loads the REST adapter at its first call, so that pages with another adapter never load it. */
function lateAdapter(baseUrl: string): IntegrationsAdapter {
  let loading: Promise<Required<IntegrationsAdapter>> | undefined;
  /** Subscriptions that wait for the adapter. They begin with the first call that gets it. */
  const waiting = new Set<(adapter: Required<IntegrationsAdapter>) => void>();
  const load = (): Promise<Required<IntegrationsAdapter>> =>
    (loading ??= loadPart(() => import('./rest-adapter.ts')).then(
      ({ createRestAdapter }) => {
        const adapter = createRestAdapter({ baseUrl });
        for (const begin of waiting) begin(adapter);
        return adapter;
      },
      () => {
        loading = undefined;
        throw new IntegrationsError('network');
      },
    ));
  const late = (operation: Operation) => async (argument: never) => (await load())[operation](argument);
  return {
    ...(Object.fromEntries(
      OPERATIONS.map((operation) => [operation, late(operation)]),
    ) as unknown as Required<IntegrationsAdapter>),
    subscribe(account, onChange) {
      let end: (() => void) | undefined;
      const begin = (adapter: Required<IntegrationsAdapter>): void => {
        waiting.delete(begin);
        end = adapter.subscribe(account, onChange);
      };
      waiting.add(begin);
      // An adapter that is already loaded does not begin waiting subscriptions by itself.
      load().then(
        (adapter) => waiting.has(begin) && begin(adapter),
        () => {},
      );
      return () => {
        waiting.delete(begin);
        end?.();
      };
    },
  };
}
