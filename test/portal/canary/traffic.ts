import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Request, Response, Route } from 'playwright';
import { findCanary } from './canary.ts';
import type { Texts } from './watch-page.ts';

/** The two writes that may carry a secret: saving a configuration, and testing it. */
const CARRIERS: readonly (readonly [method: string, path: RegExp])[] = [
  ['PUT', /^\/api\/accounts\/[^/]+\/integrations\/[^/]+\/configuration$/],
  ['POST', /^\/api\/accounts\/[^/]+\/integrations\/[^/]+\/configuration\/test$/],
];

/** How long what is still on its way is waited for: of a page that was left, some of it never comes. */
const PATIENCE_MILLISECONDS = 2_000;

/** All that goes over the network for the pages of a context, and what they print. */
export class Traffic {
  /** How many requests have carried a secret where they may. */
  carried = 0;
  #texts: Texts = [];
  readonly #reading = new Set<Promise<void>>();
  readonly #invented = new WeakSet<Request>();

  constructor(context: BrowserContext) {
    context.on('request', (request) => this.#readRequest(request));
    context.on('response', (response) => this.#read(() => this.#readResponse(response)));
    context.on('requestfailed', (request) =>
      this.#texts.push(['failure of a request', request.url(), request.failure()?.errorText ?? '']),
    );
    context.on('console', (message) => {
      this.#texts.push(['console', '', `${message.type()}: ${message.text()} ${message.location().url}`]);
      for (const each of message.args())
        this.#read(async () => void this.#texts.push(['console', 'argument', JSON.stringify(await each.jsonValue())]));
    });
    context.on('weberror', (error) => {
      const { message, stack, name } = error.error();
      this.#texts.push(['uncaught error', '', [name, message, stack].join('\n')]);
    });
  }

  /** Answers in the server's place. What the answer holds is the test's own, and no finding. */
  async fulfill(route: Route, answer: Parameters<Route['fulfill']>[0]): Promise<void> {
    this.#invented.add(route.request());
    await route.fulfill(answer);
  }

  /** What there was since the last call. */
  async take(): Promise<Texts> {
    const reading = [...this.#reading];
    await Promise.race([Promise.all(reading), wait(PATIENCE_MILLISECONDS)]);
    // What has not come by now is not waited for again; where it still comes, a later call has it.
    for (const each of reading) this.#reading.delete(each);
    const texts = this.#texts;
    this.#texts = [];
    return texts;
  }

  #read(read: () => Promise<void>): void {
    // What a page that has gone was asked for does not come any more.
    const reading = read().catch(() => undefined);
    this.#reading.add(reading);
    void reading.finally(() => this.#reading.delete(reading));
  }

  #readRequest(request: Request): void {
    const url = new URL(request.url());
    const body = request.postData();
    this.#texts.push(['address of a request', request.method(), request.url()]);
    if (body === null) return;
    const mayCarry = CARRIERS.some(([method, path]) => method === request.method() && path.test(url.pathname));
    this.#texts.push(['body of a request', url.pathname, mayCarry ? this.#withoutSecret(body) : body]);
  }

  /** The body of a write without the one value in it that is secret. */
  #withoutSecret(body: string): string {
    const { configuration, ...rest } = JSON.parse(body) as { configuration: Record<string, unknown> };
    const { productToken, ...others } = configuration;
    if (findCanary(String(productToken))) this.carried += 1;
    return JSON.stringify({ configuration: others, ...rest });
  }

  async #readResponse(response: Response): Promise<void> {
    const request = response.request();
    this.#texts.push(['headers of a request', request.url(), JSON.stringify(await request.allHeaders())]);
    if (this.#invented.has(request)) return;
    const headers = await response.allHeaders();
    this.#texts.push(['headers of an answer', request.url(), JSON.stringify(headers)]);
    // It ends with the page; the test reads it by itself.
    if (headers['content-type']?.startsWith('text/event-stream')) return;
    this.#texts.push(['body of an answer', request.url(), await response.text()]);
  }
}
