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
  /** What the user gives up for what another user has stored, and can still take back. */
  readonly #aside = new Map<string, { readonly entry: Entry; readonly isSecret: boolean }>();

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
    this.#aside.delete(field.name);
    if (entry === initial) this.#entriesLike(field).delete(field.name);
    else this.#entriesLike(field).set(field.name, entry);
  }

  /** Returns what was set aside. */
  aside(field: Field): Entry | undefined {
    const kept = this.#aside.get(field.name);
    return kept?.isSecret === isSecret(field) ? kept.entry : undefined;
  }

  /** Whether an entry was set aside that is not secret. */
  isPlainAside(name: string): boolean {
    return this.#aside.get(name)?.isSecret === false;
  }

  /** Sets an entry aside. */
  setAside(field: Field): void {
    const entry = this.get(field) ?? '';
    this.#entriesLike(field).delete(field.name);
    this.#aside.set(field.name, { entry, isSecret: isSecret(field) });
  }

  /** Takes back what was set aside. */
  takeBack(field: Field): void {
    const entry = this.aside(field);
    if (entry !== undefined) this.set(field, entry, isSecret(field) ? '' : undefined);
  }

  /** Forgets all that was set aside. */
  forgetAside(): void {
    this.#aside.clear();
  }

  /** Forgets the entries of these fields that are not secret. */
  forget(names: readonly string[]): void {
    for (const name of names) this.#plain.delete(name);
  }

  /** Forgets all typed secrets. Returns whether there were any. */
  forgetSecrets(): boolean {
    const hadSecrets = this.#secrets.size > 0;
    this.#secrets.clear();
    for (const [name, kept] of this.#aside) if (kept.isSecret) this.#aside.delete(name);
    return hadSecrets;
  }

  /** Forgets everything. */
  clear(): void {
    this.#plain.clear();
    this.#secrets.clear();
    this.#aside.clear();
  }

  #entriesLike(field: Field): Map<string, Entry> {
    return isSecret(field) ? this.#secrets : this.#plain;
  }
}
