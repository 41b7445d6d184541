import type { Integration } from '../../model/integration.ts';
import { storedValues } from './stored-values.ts';

/** The stored state that the user's entries are meant for, and the latest one, which another user may have changed. */
export class StoredVersions {
  #integration: Integration;
  #latest: Integration;

  constructor(integration: Integration) {
    this.#integration = integration;
    this.#latest = integration;
  }

  /** The integration in the state that the entries are meant for. */
  get integration(): Integration {
    return this.#integration;
  }

  /** The integration in its latest stored state. */
  get latest(): Integration {
    return this.#latest;
  }

  /** The names of the values that differ between the two. */
  get changed(): string[] {
    if (this.#integration === this.#latest) return [];
    const before = storedValues(this.#integration.configuration);
    const now = storedValues(this.#latest.configuration);
    return [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name));
  }

  /** Replaces the latest state. The entries stay with the state that they are meant for. */
  setLatest(latest: Integration): void {
    this.#latest = latest;
  }

  /** From now on the entries are meant for the latest state. */
  adoptLatest(): void {
    this.#integration = this.#latest;
  }
}
