import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { IntegrationsError } from '../adapter/errors.ts';
import { httpUrl } from '../adapter/http-url.ts';

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
    (rest.adapter ??= import('../adapter/rest-adapter.ts').then(
      ({ createRestAdapter }) => createRestAdapter({ baseUrl }),
      () => {
        delete rest.adapter;
        throw new IntegrationsError('network');
      },
    ));
  return {
    listApplications: async (query) => (await load()).listApplications(query),
    listIntegrations: async (query) => (await load()).listIntegrations(query),
    getPermissions: async (query) => (await load()).getPermissions(query),
    addIntegration: async (command) => (await load()).addIntegration(command),
    configureIntegration: async (command) => (await load()).configureIntegration(command),
    removeIntegration: async (command) => (await load()).removeIntegration(command),
    pauseIntegration: async (command) => (await load()).pauseIntegration(command),
    resumeIntegration: async (command) => (await load()).resumeIntegration(command),
    startAuthorization: async (command) => (await load()).startAuthorization(command),
    testConfiguration: async (command) => (await load()).testConfiguration(command),
    previewRemoval: async (command) => (await load()).previewRemoval(command),
    subscribe(account, onChange) {
      const subscribing = load().then(({ subscribe }) => subscribe(account, onChange));
      const ignore = (): void => {};
      return () => void subscribing.then((end) => end()).catch(ignore);
    },
  };
}
