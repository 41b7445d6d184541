import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { IntegrationsError } from '../adapter/errors.ts';
import type { Operation } from '../adapter/operation.ts';
import { httpUrl } from '../adapter/http-url.ts';
import { loadPart } from '../adapter/load-part.ts';

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
  const rest: { adapter?: Promise<Required<IntegrationsAdapter>> } = {};
  const load = (): Promise<Required<IntegrationsAdapter>> =>
    (rest.adapter ??= loadPart(() => import('../adapter/rest-adapter.ts')).then(
      ({ createRestAdapter }) => createRestAdapter({ baseUrl }),
      () => {
        delete rest.adapter;
        throw new IntegrationsError('network');
      },
    ));
  const late = (operation: Operation) => async (argument: never) => (await load())[operation](argument);
  return {
    ...(Object.fromEntries(Object.keys(OPERATIONS).map((operation) => [operation, late(operation as Operation)])) as unknown as Required<IntegrationsAdapter>),
    subscribe(account, onChange) {
      const subscribing = load().then(({ subscribe }) => subscribe(account, onChange));
      const ignore = (): void => {};
      return () => void subscribing.then((end) => end()).catch(ignore);
    },
  };
}
