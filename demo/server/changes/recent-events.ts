import { randomUUID } from 'node:crypto';
import type { ChangeEvent } from './change-event.ts';

const MAX_EVENTS = 50;
/** Less than what may wait for a client: more could not be sent at once. */
const MAX_BYTES = 60 * 1024;

/** The last events of an account, for clients that come back after a short while. */
export class RecentEvents {
  /** When the last listener left, in milliseconds since 1970. Undefined while there are listeners. */
  leftAt: number | undefined;
  readonly #events: ChangeEvent[] = [];
  #bytes = 0;
  /** The identifier before the first event. Other processes do not know the one that an empty list begins with. */
  #start: string = randomUUID();

  /** The identifier of the last event. */
  get lastId(): string {
    return this.#events.at(-1)?.id ?? this.#start;
  }

  /** Adds an event, and forgets the oldest ones if there are too many. */
  add(event: ChangeEvent): void {
    this.#events.push(event);
    this.#bytes += event.bytes.length;
    while (this.#events.length > MAX_EVENTS || this.#bytes > MAX_BYTES) {
      const oldest = this.#events.shift();
      if (!oldest) return;
      this.#bytes -= oldest.bytes.length;
      this.#start = oldest.id;
    }
  }

  /** Returns the events after the one with an identifier; undefined if some of them may be missing. */
  after(id: string): readonly ChangeEvent[] | undefined {
    if (id === this.#start) return [...this.#events];
    const index = this.#events.findLastIndex((event) => event.id === id);
    return index < 0 ? undefined : this.#events.slice(index + 1);
  }

  /** Forgets all events: some may have been missed. */
  clear(): void {
    this.#events.length = 0;
    this.#bytes = 0;
    this.#start = randomUUID();
  }
}
