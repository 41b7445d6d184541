import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type Fault, type FaultKind, gatewayAnswer, type Weather } from './weather.ts';

const NOTHING = Buffer.alloc(0);

/** A request that is on its way to the server, or waits to be, until its answer begins. */
interface Underway {
  /** Hurries what waits for its time. */
  hurry?: () => void;
  readonly done: Promise<void>;
}

/**
 * A way from the browser to a server that cuts connections, delays, loses and corrupts what goes through, as the
 * weather says; without any, all goes through. It knows just enough of HTTP to tell where a request ends.
 */
export class BadNetwork {
  /** How often it did what. */
  readonly counts = new Map<FaultKind, number>();
  readonly #port: number;
  readonly #server: Server;
  readonly #near = new Set<Socket>();
  readonly #silent = new Set<Socket>();
  readonly #underway = new Set<Underway>();
  /** What the browser sends again by itself, without telling the page: see below. */
  readonly #sentAgain = new Set<string>();
  #weather: Weather | undefined;

  private constructor(port: number) {
    this.#port = port;
    this.#server = createServer((near) => this.#accept(near));
  }

  /** Opens a way to the server that listens on a port of this machine. */
  static async open(port: number): Promise<BadNetwork> {
    const network = new BadNetwork(port);
    network.#server.listen(0, '127.0.0.1');
    await once(network.#server, 'listening');
    return network;
  }

  /** The address at which a browser finds the server. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From now on what goes through is at the mercy of the weather. */
  worsen(weather: Weather): void {
    this.#weather = weather;
  }

  /** From now on all goes through. Resolves when the server has dealt with everything that was still on its way. */
  async mend(): Promise<void> {
    this.#weather = undefined;
    for (const near of this.#silent) near.destroy();
    while (this.#underway.size > 0) {
      for (const { hurry } of this.#underway) hurry?.();
      await Promise.all([...this.#underway].map(({ done }) => done));
    }
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const near of this.#near) near.destroy();
    await closed;
  }

  #accept(near: Socket): void {
    const wire = new Wire(near, this.#port);
    this.#near.add(near);
    let received: Buffer = NOTHING;
    near.on('error', () => undefined);
    near.on('close', () => {
      this.#near.delete(near);
      this.#silent.delete(near);
      wire.release();
    });
    near.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (!isWhole(received)) return;
      const request = received;
      received = NOTHING;
      this.#pass(wire, request);
    });
  }

  /** Deals with one request. */
  #pass(wire: Wire, request: Buffer): void {
    const fault = this.#weather?.next(request.toString('latin1', 0, request.indexOf('\r\n')));
    const text = request.toString('latin1');
    const isAgain = this.#sentAgain.delete(text);
    // A connection that is cut after it was used before is taken for one that the server had closed already: the
    // request goes out again. Where the first one is still on its way, and somebody refuses the second, the page could
    // not know.
    if (!fault || (isAgain && fault.kind === 'answer of a gateway'))
      return this.#send(wire, request, 0, (chunk) => wire.near.write(chunk));
    if (wire.isUsed && fault.kind.startsWith('cut')) this.#sentAgain.add(text);
    this.counts.set(fault.kind, (this.counts.get(fault.kind) ?? 0) + 1);
    const { near } = wire;
    switch (fault.kind) {
      case 'cut before the request':
        return cut(near, fault);
      case 'cut in the request':
        return wire.abandon(request.subarray(0, within(request, fault)), () => cut(near, fault));
      case 'cut, and the request is late':
        cut(near, fault);
        return this.#send(new Wire(near, this.#port), request, fault.milliseconds * 8, () => undefined);
      case 'cut before the answer':
        return this.#send(wire, request, 0, () => cut(near, fault));
      case 'cut in the answer':
        return this.#send(wire, request, 0, (chunk) =>
          near.write(chunk.subarray(0, within(chunk, fault)), () => cut(near, fault)),
        );
      case 'silence':
        this.#silent.add(near);
        return fault.isSent ? this.#send(wire, request, 0, () => undefined) : undefined;
      case 'answer of a gateway': {
        const answer = gatewayAnswer(fault);
        if (fault.isSent) return this.#send(wire, request, 0, () => near.end(answer));
        near.end(answer);
        return undefined;
      }
      case 'corruption':
        return this.#send(wire, request, 0, (chunk) => near.write(corrupted(chunk, fault)));
      case 'delay':
        return this.#send(wire, request, fault.milliseconds, (chunk) => near.write(chunk));
    }
  }

  /** Sends a request after a time; what its answer begins with goes to `begin`, and all that follows to the browser. */
  #send(wire: Wire, request: Buffer, milliseconds: number, begin: (chunk: Buffer) => void): void {
    let finish = (): void => undefined;
    const underway: Underway = { done: new Promise((resolve) => (finish = resolve)) };
    this.#underway.add(underway);
    const end = (): void => {
      this.#underway.delete(underway);
      finish();
    };
    const deliver = (): void => {
      clearTimeout(timer);
      delete underway.hurry;
      wire.exchange(request, begin, end);
    };
    const timer = setTimeout(deliver, milliseconds);
    if (milliseconds === 0) deliver();
    else underway.hurry = deliver;
  }
}

/** A connection of the browser and the one to the server that belongs to it. */
class Wire {
  readonly near: Socket;
  readonly #port: number;
  /** Whether an answer has come back over it. */
  isUsed = false;
  #far: Socket | undefined;
  #begin: ((chunk: Buffer) => void) | undefined;
  #end: (() => void) | undefined;

  constructor(near: Socket, port: number) {
    this.near = near;
    this.#port = port;
  }

  /** Sends a part of a request, and leaves. */
  abandon(part: Buffer, then: () => void): void {
    const far = this.#reach();
    far.write(part, () => {
      far.destroy();
      then();
    });
  }

  #reach(): Socket {
    if (this.#far && !this.#far.destroyed) return this.#far;
    const far = connect(this.#port, '127.0.0.1');
    this.#far = far;
    far.setNoDelay(true);
    far.on('error', () => undefined);
    far.on('data', (chunk) => this.#receive(chunk));
    far.on('close', () => {
      if (far !== this.#far) return;
      this.#finish();
      this.near.end();
    });
    return far;
  }

  exchange(request: Buffer, begin: (chunk: Buffer) => void, end: () => void): void {
    this.#begin = begin;
    this.#end = end;
    this.#reach().write(request);
  }

  /** The browser has gone. What it has asked for still reaches the server, and is dealt with. */
  release(): void {
    if (!this.#end) this.#far?.destroy();
  }

  #receive(chunk: Buffer): void {
    this.isUsed = true;
    const begin = this.#begin;
    this.#begin = undefined;
    if (this.near.writable) (begin ?? ((rest) => this.near.write(rest)))(chunk);
    this.#finish();
    if (!this.near.writable) this.#far?.destroy();
  }

  #finish(): void {
    this.#end?.();
    this.#end = undefined;
  }
}

/** Whether all of a request has arrived: browsers say how long its body is. */
function isWhole(received: Buffer): boolean {
  const head = received.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const [, length = 0] = /^content-length: (\d+)/im.exec(received.toString('latin1', 0, head)) ?? [];
  return received.length >= head + 4 + Number(length);
}

function cut(near: Socket, { isHard }: Fault): void {
  if (isHard) near.resetAndDestroy();
  else near.destroy();
}

/** How many bytes are let through of something that is cut: at least one, and not all. */
function within({ length }: Buffer, { place }: Fault): number {
  return 1 + Math.floor(place * (length - 1));
}

/** A control character: whoever reads the answer notices it, for neither JSON nor a status can have it. */
function corrupted(chunk: Buffer, { place, milliseconds }: Fault): Buffer {
  const copy = Buffer.from(chunk);
  const at = Math.floor(place * copy.length);
  copy.fill(1, at, Math.min(at + 1 + (milliseconds % 3), copy.length));
  return copy;
}
