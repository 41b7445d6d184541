import { seededRandom } from '../random.ts';

/** What may happen to a request, or to its answer. */
export type FaultKind =
  | 'cut before the request'
  | 'cut in the request'
  | 'cut, and the request is late'
  | 'cut before the answer'
  | 'cut in the answer'
  | 'silence'
  | 'answer of a gateway'
  | 'corruption'
  | 'delay';

/** What happens to one request. Each kind takes of the rest what it needs. */
export interface Fault {
  readonly kind: FaultKind;
  /** Where it happens, from 0 to below 1 of the length. */
  readonly place: number;
  readonly milliseconds: number;
  /** Whether a connection is reset, and not just ended. */
  readonly isHard: boolean;
  /** Whether the server gets the request, where nobody hears of it. */
  readonly isSent: boolean;
}

/** The kinds and how often each one comes, in parts of all faults. */
const KINDS: readonly (readonly [FaultKind, number])[] = [
  ['cut before the request', 10],
  ['cut in the request', 6],
  ['cut, and the request is late', 12],
  ['cut before the answer', 18],
  ['cut in the answer', 14],
  ['silence', 4],
  ['answer of a gateway', 12],
  ['corruption', 12],
  ['delay', 12],
];
/** All that can happen. */
export const FAULT_KINDS: readonly FaultKind[] = KINDS.map(([kind]) => kind);
const PARTS = KINDS.reduce((sum, [, parts]) => sum + parts, 0);
const LONGEST_DELAY_MILLISECONDS = 30;
/** How much of what is sent goes wrong: on a good day, and when nearly nothing gets through. */
const SEVERITIES = [0.1, 0.2, 0.4, 0.75];

/**
 * What the network does, for one seed. It depends on the request and on how often the like was sent, not on the order
 * of requests that are under way at the same time, so that it can be had again.
 */
export class Weather {
  readonly #seed: number;
  readonly #severity: number;
  readonly #times = new Map<string, number>();

  constructor(seed: number) {
    this.#seed = seed;
    this.#severity = SEVERITIES[Math.floor(seededRandom(seed)() * SEVERITIES.length)] ?? 0;
  }

  /** What happens to the request with this first line. Absent where nothing does. */
  next(line: string): Fault | undefined {
    const route = line.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
    const times = this.#times.get(route) ?? 0;
    this.#times.set(route, times + 1);
    const random = seededRandom(hash(`${this.#seed} ${route} ${times}`));
    if (random() >= this.#severity) return undefined;
    let part = random() * PARTS;
    const [kind] = KINDS.find(([, parts]) => (part -= parts) < 0) ?? ['delay'];
    return {
      kind,
      place: random(),
      milliseconds: 1 + Math.floor(random() * LONGEST_DELAY_MILLISECONDS),
      isHard: random() < 0.5,
      isSent: random() < 0.5,
    };
  }
}

const GATEWAY_ANSWERS = [
  ['200 OK', 'text/html', '<h1>Welcome to our wireless network</h1>'],
  ['429 Too Many Requests', 'text/plain', 'Slow down'],
  ['502 Bad Gateway', 'text/html', '<h1>Bad gateway</h1>'],
  ['503 Service Unavailable', 'application/problem+json', '{"code":"unavailable"}'],
  ['504 Gateway Timeout', 'text/html', '<h1>Gateway timeout</h1>'],
] as const;

/** What somebody on the way says in place of the server. */
export function gatewayAnswer({ place }: Fault): string {
  const [status, type, body] = GATEWAY_ANSWERS[Math.floor(place * GATEWAY_ANSWERS.length)] ?? GATEWAY_ANSWERS[0];
  return `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;
}

/** A number for a text (FNV-1a). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 1;
}
