import { type Server, STATUS_CODES } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { AddressInfo, Socket } from 'node:net';
import { StartError } from './start-error.ts';

const PORTS_TO_TRY = 20;
const SWEEP_MILLISECONDS = 50;
/** More than the streams of changes, and few enough that the process has room for their requests. */
const MOST_CONNECTIONS = 4000;
/** Bounds of one connection: the size of the head, and the time for the head and for the whole request. */
const CONNECTION_BOUNDS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5000,
};

/** The status and the code of the contract for what cannot be read as a request. */
const UNREADABLE: Readonly<Record<string, [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'invalid'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'timeout'],
};

/** Creates a server that bounds its connections: how many there are, and what each may take. */
export function createServer(fetch: Parameters<typeof createAdaptorServer>[0]['fetch']): Server {
  const server = createAdaptorServer({ fetch, serverOptions: CONNECTION_BOUNDS }) as Server;
  server.maxConnections = MOST_CONNECTIONS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (!socket.writable) return void socket.destroy();
    const [status, code] = UNREADABLE[error.code ?? ''] ?? [400, 'invalid'];
    const body = JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, code });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json',
      `Content-Length: ${body.length}`,
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
  return server;
}

/** Listens on the port, or on the next free one after it. Returns the port. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  const last = Math.min(port + PORTS_TO_TRY - 1, 65_535);
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (await tryToListen(server, candidate, host)) return (server.address() as AddressInfo).port;
  }
  throw new StartError(`The ports ${port} to ${last} are all in use. Set PORT to a free one, or to 0 for any.`);
}

function tryToListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const handleListening = () => {
      server.off('error', handleError);
      resolve(true);
    };
    const handleError = (error: NodeJS.ErrnoException) => {
      server.off('listening', handleListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else
        reject(new StartError(`Cannot listen on ${host}:${port} (${error.code}). Set PORT or HOST.`, { cause: error }));
    };
    server.once('listening', handleListening).once('error', handleError).listen(port, host);
  });
}

/** Waits at most `graceMilliseconds` for running requests, then closes every connection. */
export function stopListening(server: Server, graceMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    // After its last request, a connection stays open for the next one.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MILLISECONDS);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
  });
}
