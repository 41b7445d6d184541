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

/** How an operation went: how many a second, and the milliseconds that 50, 95 and 99 of 100 took at most. */
export interface Load {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Does an operation, and notes under a name how long it took. */
export type Timed = <T>(name: string, operation: () => Promise<T>) => Promise<T>;

/**
 * Lets each of the clients work again and again for some seconds, after a second to warm up. Returns how each operation
 * went, by its name.
 */
export async function load<T>(
  clients: readonly T[],
  seconds: number,
  work: (client: T, timed: Timed) => Promise<void>,
): Promise<Map<string, Load>> {
  const times = new Map<string, number[]>();
  const start = performance.now() + 1000;
  const end = start + seconds * 1000;
  const timed: Timed = async (name, operation) => {
    const begun = performance.now();
    const result = await operation();
    if (begun < start) return result;
    const taken = times.get(name) ?? [];
    taken.push(performance.now() - begun);
    times.set(name, taken);
    return result;
  };
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) await work(client, timed);
    }),
  );
  const lasted = (performance.now() - start) / 1000;
  return new Map([...times].map(([name, taken]) => [name, loadOf(taken, lasted)]));
}

function loadOf(times: readonly number[], seconds: number): Load {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return { perSecond: sorted.length / seconds, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
