import type { Problem } from '../http/problems.ts';

/** How many pieces of work may run at once under one name, and how many may wait. */
export interface GateLimits {
  atOnce: number;
  waiting: number;
}

interface Gate {
  count: number;
  waiting: (() => void)[];
}

/** Bounds how much work runs at once under each name. The rest waits in order. */
export class Gates {
  readonly #limits: GateLimits;
  readonly #gates = new Map<string, Gate>();

  constructor(limits: GateLimits) {
    this.#limits = limits;
  }

  /** Does the work as soon as there is room. Throws `refusal` if too much work waits already. */
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
