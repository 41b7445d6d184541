import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a database that can be cut off, as when the database is restarted. */
export interface CutOff {
  /** The address of the database by this way. */
  url: string;
  /** How many connections there are. */
  connections(): number;
  /** Ends every connection, and refuses new ones. */
  cut(): Promise<void>;
  /** Lets new connections through again. */
  mend(): Promise<void>;
}

/** Opens a way to the database at the address. */
export async function openCutOff(address: string): Promise<CutOff> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = new URL(target);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    connections: () => sockets.size / 2,
    cut: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.resetAndDestroy();
      await closed;
    },
    mend: () => listen(port),
  };
}
