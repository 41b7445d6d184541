import type { Entry } from '../../model/fields/field-kind.ts';
import { isSecret } from '../../model/fields/field-type.ts';
import type { Field } from '../../model/fields/field.ts';

/**
 * The user's entries by field name, with the typed secrets. `EntrySync` and a running request hold copies of those;
 * `SecretKeeper` clears the first.
 */
export class TypedEntries {
  readonly #plain = new Map<string, Entry>();
  /** Separate, so that a field that is no longer secret does not show a typed secret. */
  readonly #secrets = new Map<string, Entry>();

  /** The entries that are not secret. */
  get plain(): ReadonlyMap<string, Entry> {
    return this.#plain;
  }

  /** Returns what was entered into a field, or undefined if nothing was. */
  get(field: Field): Entry | undefined {
    return this.#entriesLike(field).get(field.name);
  }

  /** Keeps an entry, or forgets it if it is what stands in the field anyway. */
  set(field: Field, entry: Entry, initial?: Entry): void {
    if (entry === initial) this.#entriesLike(field).delete(field.name);
    else this.#entriesLike(field).set(field.name, entry);
  }

  /** Forgets the entries of these fields that are not secret. */
  forget(names: readonly string[]): void {
    for (const name of names) this.#plain.delete(name);
  }

  /** Forgets all typed secrets. Returns whether there were any. */
  forgetSecrets(): boolean {
    const hadSecrets = this.#secrets.size > 0;
    this.#secrets.clear();
    return hadSecrets;
  }

  /** Forgets everything. */
  clear(): void {
    this.#plain.clear();
    this.#secrets.clear();
  }

  #entriesLike(field: Field): Map<string, Entry> {
    return isSecret(field) ? this.#secrets : this.#plain;
  }
}
