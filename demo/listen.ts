import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartError } from './start-error.ts';

const PORTS_TO_TRY = 20;
const SWEEP_MILLISECONDS = 50;

/** Listens on the port, or on the next free one after it, and answers with the one it got. */
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
      else reject(new StartError(`Cannot listen on ${host}:${port} (${error.code}). Set PORT or HOST.`, { cause: error }));
    };
    server.once('listening', handleListening).once('error', handleError).listen(port, host);
  });
}

/** Lets the requests under way finish, for at most `graceMilliseconds`, and closes every connection. */
export function stopListening(server: Server, graceMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    // A connection whose request has been finished waits for the next one.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MILLISECONDS);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
  });
}
