import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** How a server answers a request. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server at the place of CM.com, on this machine. */
export interface CmServer {
  url: string;
  /** What it was asked: method, path and token. */
  requests: [method: string, path: string, token: unknown][];
  /** The same requests, with all that they hold. */
  received: { address: string; headers: IncomingHttpHeaders; body: string }[];
  /** How it answers from now on. */
  answer: Answer;
  close(): Promise<void>;
}

/** The account that the server knows, and the token of that account and of another one. */
export const CM_ACCOUNT = {
  accountId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  token: 'a7c1b2d3-52fe-4c0b-8d11-6e9f00c0ffee',
  tokenOfOther: 'b8d2c3e4-63af-4d1c-9e22-7fa011d1aaff',
};

/**
 * Answers as CM.com documents it: 401, 403 and 404 as its e-mail gateway (developers.cm.com), error 101 as its
 * messaging API.
 */
export const asDocumented: Answer = (response, { url = '', headers }) => {
  const token = headers['x-cm-producttoken'];
  if (token === undefined) return reply(response, 401, { message: 'Missing product token.' });
  if (token !== CM_ACCOUNT.token && token !== CM_ACCOUNT.tokenOfOther) {
    return reply(response, 400, { details: 'No account found for the given authentication', errorCode: 101 });
  }
  if (!url.endsWith(`/accounts/${CM_ACCOUNT.accountId}`))
    return reply(response, 404, { message: 'Resource not found.' });
  if (token === CM_ACCOUNT.tokenOfOther) return reply(response, 403, { message: 'Invalid product token.' });
  return reply(response, 200, { accountId: CM_ACCOUNT.accountId });
};

/** Answers with this status and body. */
export function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

/** Starts a server that answers as documented. */
export async function openCmServer(): Promise<CmServer> {
  const cm: CmServer = { url: '', requests: [], received: [], answer: asDocumented, close: () => closeServer(server) };
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    cm.requests.push([method, url, headers['x-cm-producttoken']]);
    // Nothing that it is asked has a body: what comes as one is waited for, to be seen.
    void text(request).then((body) => {
      cm.received.push({ address: url, headers, body });
      cm.answer(response, request);
    });
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  cm.url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return cm;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}
