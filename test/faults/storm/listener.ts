import { type ClientRequest, get } from 'node:http';

/** An event of a stream, and when it came, in milliseconds. */
export interface HeardEvent {
  id: string;
  type: string;
  data: unknown;
  at: number;
}

/** A page that only listens: one stream of an account's changes, which can be cut off and come back elsewhere. */
export class Listener {
  /** All that it has heard, over all its connections. */
  readonly events: HeardEvent[] = [];
  readonly #accountId: string;
  readonly #cookie: string;
  #request: ClientRequest | undefined;

  constructor(accountId: string, cookie: string) {
    this.#accountId = accountId;
    this.#cookie = cookie;
  }

  /** Opens the stream at a server, after the last event that it has heard. Resolves with the status. */
  open(url: string): Promise<number> {
    const lastEventId = this.events.at(-1)?.id;
    const headers = { Cookie: this.#cookie, ...(lastEventId !== undefined && { 'Last-Event-ID': lastEventId }) };
    return new Promise((resolve, reject) => {
      const request = get(`${url}/api/accounts/${this.#accountId}/events`, { agent: false, headers }, (response) => {
        let rest = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          const parts = (rest + text).split('\n\n');
          rest = parts.pop() ?? '';
          if (request === this.#request) for (const part of parts) this.#hear(part);
        });
        response.on('error', () => undefined);
        resolve(response.statusCode ?? 0);
      });
      request.on('error', reject);
      this.#request = request;
    });
  }

  /** Cuts the stream off, as a lost connection does. */
  cut(): void {
    this.#request?.destroy();
    this.#request = undefined;
  }

  #hear(text: string): void {
    const read = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
    const type = read('event');
    if (type) this.events.push({ id: read('id'), type, data: JSON.parse(read('data')), at: performance.now() });
  }
}
