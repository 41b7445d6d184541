import type { IntegrationsAdapter } from '../adapter.ts';
import { IntegrationsError } from '../../model/errors.ts';
import type { Operation } from '../operation.ts';
import { httpUrl } from './http-url.ts';
import { loadPart } from '../../load-part.ts';

/** Every operation, which the type sees to. */
const OPERATIONS: Readonly<Record<Operation, 1>> = {
  listApplications: 1,
  listIntegrations: 1,
  getPermissions: 1,
  addIntegration: 1,
  configureIntegration: 1,
  removeIntegration: 1,
  pauseIntegration: 1,
  resumeIntegration: 1,
  startAuthorization: 1,
  testConfiguration: 1,
  previewRemoval: 1,
};

const adapters = new Map<string, IntegrationsAdapter>();

/**
 * The REST adapter of an endpoint: one an address, so that all elements that name it share their data. Absent without
 * an endpoint, and where it is no address.
 */
export function endpointAdapter(endpoint: string | undefined): IntegrationsAdapter | undefined {
  if (!endpoint) return undefined;
  let adapter = adapters.get(endpoint);
  // Asked at each update of an element: the address is looked at once.
  if (!adapter && httpUrl(endpoint, document.baseURI)) adapters.set(endpoint, (adapter = lateAdapter(endpoint)));
  return adapter;
}

/** Loads the REST adapter when it is asked for something: who has another data source does not wait for it. */
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
      Object.keys(OPERATIONS).map((operation) => [operation, late(operation as Operation)]),
    ) as unknown as Required<IntegrationsAdapter>),
    subscribe(account, onChange) {
      let end: (() => void) | undefined;
      const begin = (adapter: Required<IntegrationsAdapter>): void => {
        waiting.delete(begin);
        end = adapter.subscribe(account, onChange);
      };
      waiting.add(begin);
      // Where it has come, the subscription is not among those that it began with.
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
