import type { Field } from '../../model/fields/field.ts';
import type { Text } from '../../model/text.ts';

/** What a form shows about its fields, besides what is entered. */
export class FieldMarks {
  readonly #finished = new Set<string>();
  readonly #refused = new Map<string, Text>();
  readonly #revealed = new Set<string>();
  readonly #copied = new Map<string, boolean>();
  readonly #joined = new Set<string>();

  /** Notes that the user has finished with a field for now. From here on it says what is wrong with it. */
  finish({ name }: Field): void {
    this.#finished.add(name);
  }

  /** Whether the user has finished with a field. */
  isFinished({ name }: Field): boolean {
    return this.#finished.has(name);
  }

  /** Takes what the adapter found wrong, by field name. It holds until the user enters something else or asks again. */
  refuse(errors: Readonly<Record<string, Text>>): void {
    this.#refused.clear();
    for (const [name, text] of Object.entries(errors)) this.#refused.set(name, text);
  }

  /** Returns what the adapter found wrong with a field. */
  refusal({ name }: Field): Text | undefined {
    return this.#refused.get(name);
  }

  /** Forgets what the adapter found wrong with a field. */
  forgetRefusal({ name }: Field): void {
    this.#refused.delete(name);
  }

  /** Shows a secret in clear, or hides it again. */
  toggleRevealed({ name }: Field): void {
    if (!this.#revealed.delete(name)) this.#revealed.add(name);
  }

  /** Whether any secret is shown in clear. */
  get hasRevealed(): boolean {
    return this.#revealed.size > 0;
  }

  /** Hides all secrets again. */
  hideRevealed(): void {
    this.#revealed.clear();
  }

  /** Whether a secret is shown in clear. */
  isRevealed({ name }: Field): boolean {
    return this.#revealed.has(name);
  }

  /** Notes whether a value was copied (true) or only selected (false), or forgets both (undefined). */
  setCopied({ name }: Field, isCopied?: boolean): void {
    if (isCopied === undefined) this.#copied.delete(name);
    else this.#copied.set(name, isCopied);
  }

  /** Whether a value was copied. Returns undefined if the user has not tried. */
  isCopied({ name }: Field): boolean | undefined {
    return this.#copied.get(name);
  }

  /** Notes whether a field of one line has joined the lines of what was pasted. */
  setLinesJoined({ name }: Field, isJoined: boolean): void {
    if (isJoined) this.#joined.add(name);
    else this.#joined.delete(name);
  }

  /** Whether a field has joined the lines of what was pasted. */
  isJoined({ name }: Field): boolean {
    return this.#joined.has(name);
  }
}
