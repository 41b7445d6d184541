import type { Field } from '../../model/fields/field.ts';
import type { StoredVersions } from './stored-versions.ts';
import type { TypedEntries } from './typed-entries.ts';

/** Whose value of a field is to be stored. */
export type Side = 'theirs' | 'mine';

/** What two users have changed at once, and whose value of each field the user wants. */
export class Conflict {
  /** Whether the user was told of all of it: saving again stores what is chosen now. */
  isShown = false;
  readonly #versions: StoredVersions;
  readonly #entries: TypedEntries;

  constructor(versions: StoredVersions, entries: TypedEntries) {
    this.#versions = versions;
    this.#entries = entries;
  }

  /** The names of the edited fields that another user has changed. Those of secrets are unknown. */
  get names(): readonly string[] {
    return this.#versions.changed.filter((name) => this.#entries.plain.has(name) || this.#entries.isPlainAside(name));
  }

  /** The name of the user who changed the integration last. */
  get changedBy(): string | undefined {
    return this.#versions.latest.changedBy;
  }

  /** Returns whose value of a field is to be stored. */
  choice(field: Field): Side {
    return this.#entries.aside(field) === undefined ? 'mine' : 'theirs';
  }

  /** Takes a choice. What the user entered is kept until the conflict ends. */
  choose(field: Field, side: Side): void {
    if (side === 'theirs') this.#entries.setAside(field);
    else this.#entries.takeBack(field);
    this.isShown = true;
  }

  /** Ends the conflict: the entries are meant for the latest state from now on. */
  end(): void {
    this.#versions.adoptLatest();
    this.#entries.forgetAside();
    this.isShown = false;
  }
}
