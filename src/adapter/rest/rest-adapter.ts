import type { AccountQuery, ChangeIntegration, IntegrationsAdapter } from '../adapter.ts';
import { HttpClient, type RestAdapterOptions } from './http-client.ts';
import { isMissingRoute } from './rest-answer.ts';
import { listen } from './rest-events.ts';
import { inTurn } from './stream-turns.ts';

export type { RestAdapterOptions } from './http-client.ts';

/**
 * An adapter for the HTTP contract. Throws a `TypeError` if `baseUrl` cannot be an HTTP address. Returns answers
 * unchecked: the elements check them. A redirect is an `unknown` error and never followed, because headers and secrets
 * would go along. The `cause` of an error is an HTTP status or
 * the name of an error, never anything that was sent or received.
 */
export function createRestAdapter(options: RestAdapterOptions): Required<IntegrationsAdapter> {
  const client = new HttpClient(options);
  return {
    ...readsOf(client),
    ...writesOf(client),
    ...dryRunsOf(client),
    subscribe: (account, onChange) => subscribe(client, account, onChange),
  };
}

function readsOf(client: HttpClient) {
  return {
    listApplications: ({ accountId, kind, search, ids, cursor, signal }) =>
      client.request('GET', [accountId, 'applications'], { query: { kind, search, id: ids, cursor }, signal }),
    listIntegrations: ({ accountId, cursor, signal }) =>
      client.request('GET', [accountId, 'integrations'], { query: { cursor }, signal }),
    getPermissions: ({ accountId, signal }) => client.request('GET', [accountId, 'permissions'], { signal }),
  } satisfies Partial<IntegrationsAdapter>;
}

function writesOf(client: HttpClient) {
  return {
    addIntegration: ({ applicationId, ...command }) =>
      client.request('POST', [command.accountId, 'integrations'], { command, body: { applicationId } }),
    configureIntegration: ({ configuration, ...command }) =>
      client.request('PUT', pathOf(command, 'configuration'), { command, body: { configuration } }),
    removeIntegration: (command) => client.request('DELETE', pathOf(command), { command }),
    pauseIntegration: (command) => client.request('POST', pathOf(command, 'pause'), { command }),
    resumeIntegration: (command) => client.request('POST', pathOf(command, 'resume'), { command }),
    startAuthorization: (command) => client.request('POST', pathOf(command, 'authorization'), { command }),
  } satisfies Partial<IntegrationsAdapter>;
}

/** A server may lack these routes. */
function dryRunsOf(client: HttpClient) {
  return {
    testConfiguration: ({ configuration, ...command }) => {
      const details = { command, body: { configuration }, canRetryTimeout: false };
      const test = client.request<{ result: 'unknown' }>('POST', pathOf(command, 'configuration', 'test'), details);
      return test.catch(insteadOf({ result: 'unknown' }));
    },
    previewRemoval: (command) => client.request<object>('GET', pathOf(command, 'removal')).catch(insteadOf({})),
  } satisfies Partial<IntegrationsAdapter>;
}

function subscribe(client: HttpClient, { accountId, signal }: AccountQuery, onChange: () => void): () => void {
  const path = [accountId, 'events'];
  const ending = new AbortController();
  signal?.addEventListener('abort', () => ending.abort(), { signal: ending.signal });
  const open = inTurn(
    (inner, lastEventId) => client.openStream(path, lastEventId, inner),
    () => client.addressOf(path).origin,
    onChange,
  );
  listen(open, onChange, ending.signal, () => client.answered());
  return () => ending.abort();
}

function pathOf({ accountId, integrationId }: ChangeIntegration, ...rest: string[]): string[] {
  return [accountId, 'integrations', integrationId, ...rest];
}

/** Replaces the failure of a missing optional route by an answer. */
function insteadOf<T>(answer: T): (error: unknown) => T {
  return (error) => {
    if (isMissingRoute(error)) return answer;
    throw error;
  };
}
