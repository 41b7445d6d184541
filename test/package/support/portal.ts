import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import { IntegrationsError } from '../../../src/model/errors.ts';
import { createMemoryAdapter } from '../../../src/adapter/memory/memory-adapter.ts';
import { APPLICATIONS } from '../../support/catalogue.ts';

/** A portal with an API of its own, the one of which docs/adapters.md speaks. */
export interface Portal {
  url: string;
  close(): void;
}

const STATUSES: Record<string, number> = { 'not-found': 404, conflict: 409, invalid: 422, forbidden: 403 };

/** Starts one on data in memory. */
export async function startPortal(): Promise<Portal> {
  const data = createMemoryAdapter({ applications: APPLICATIONS, pageSize: 2 });
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response
        .writeHead(status, { 'Content-Type': 'application/json' })
        .end(status === 204 ? undefined : JSON.stringify(body));
    };
    act(data, request).then(
      (body) => answer(body === undefined ? 204 : 200, body),
      (error: unknown) => {
        const known = error instanceof IntegrationsError ? error : undefined;
        answer(STATUSES[known?.code ?? ''] ?? 500, { wrong: known?.fieldErrors });
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function act(data: IntegrationsAdapter, request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const body = text === '' ? {} : (JSON.parse(text) as Record<string, string>);
  const [, , accountId = '', area, id = '', cursor = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
  const version = request.headers['if-version'];
  const command = { accountId, idempotencyKey: String(request.headers['request-id']) };
  const change = { ...command, integrationId: id, ...(version !== undefined && { version: String(version) }) };
  switch (`${request.method} ${area}`) {
    case 'POST shop':
      return data.listApplications({ ...body, accountId });
    case 'GET apps':
      return data.listIntegrations(cursor === 'start' ? { accountId } : { accountId, cursor });
    case 'PUT shop':
      return data.addIntegration({ ...command, applicationId: id });
    case 'PATCH apps':
      return data.configureIntegration({ ...change, configuration: body });
    case 'DELETE apps':
      return data.removeIntegration(change);
    default:
      throw new IntegrationsError('not-found');
  }
}
