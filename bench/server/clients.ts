import { Agent, request } from 'node:http';

/** An answer of the server. */
export interface Answer {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: string;
}

/** What a request says besides its address. */
export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

// `fetch` would take more of the processor than the servers do.
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** Sends one request over a connection that is kept. */
export function send(address: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const typed =
    text === undefined
      ? headers
      : { ...headers, 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) };
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent, method, headers: typed }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(text);
  });
}

/** How a load went: operations per second, and the milliseconds that half, and 99 of 100, took at most. */
export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
}

/** Lets each of the clients do one operation after the other for some seconds, after a second to warm up. */
export async function load<T>(
  clients: readonly T[],
  seconds: number,
  operation: (client: T) => Promise<void>,
): Promise<Load> {
  const times: number[] = [];
  const start = performance.now() + 1000;
  const end = start + seconds * 1000;
  const work = async (client: T) => {
    for (let begun = performance.now(); begun < end; begun = performance.now()) {
      await operation(client);
      if (begun >= start) times.push(performance.now() - begun);
    }
  };
  await Promise.all(clients.map(work));
  const lasted = (performance.now() - start) / 1000;
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { perSecond: sorted.length / lasted, p50: at(0.5), p99: at(0.99) };
}
