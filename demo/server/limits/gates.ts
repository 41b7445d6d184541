import type { Problem } from '../http/problems.ts';

/** How many may be worked on at once, and how many may wait, under one name. */
export interface GateLimits {
  atOnce: number;
  waiting: number;
}

interface Gate {
  count: number;
  waiting: (() => void)[];
}

/** Lets a bounded number of things go on at once under each name; the others wait in the order in which they came. */
export class Gates {
  readonly #limits: GateLimits;
  readonly #gates = new Map<string, Gate>();

  constructor(limits: GateLimits) {
    this.#limits = limits;
  }

  /** Does the work when there is room for it; throws `refusal` where too many wait already. */
  async pass<T>(name: string, work: () => Promise<T>, refusal: () => Problem): Promise<T> {
    const gate = this.#gates.get(name) ?? { count: 0, waiting: [] };
    if (gate.waiting.length >= this.#limits.waiting) throw refusal();
    this.#gates.set(name, gate);
    gate.count += 1;
    if (gate.count > this.#limits.atOnce) await new Promise<void>((enter) => gate.waiting.push(enter));
    try {
      return await work();
    } finally {
      gate.count -= 1;
      gate.waiting.shift()?.();
      if (gate.count === 0) this.#gates.delete(name);
    }
  }
}
