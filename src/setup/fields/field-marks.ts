import type { Field } from '../../model/fields/field.ts';
import type { Text } from '../../model/text.ts';

/** What is shown about the fields of a form, besides what is entered. */
export class FieldMarks {
  readonly #finished = new Set<string>();
  readonly #refused = new Map<string, Text>();
  readonly #revealed = new Set<string>();
  readonly #copied = new Map<string, boolean>();
  readonly #joined = new Set<string>();

  /** Takes note that somebody has finished with a field for now: from here on it says what is wrong with it. */
  finish({ name }: Field): void {
    this.#finished.add(name);
  }

  /** Whether somebody has finished with a field. */
  isFinished({ name }: Field): boolean {
    return this.#finished.has(name);
  }

  /** Takes what the adapter found wrong, by field name. It holds until something else is entered there, or it is asked again. */
  refuse(errors: Readonly<Record<string, Text>>): void {
    this.#refused.clear();
    for (const [name, text] of Object.entries(errors)) this.#refused.set(name, text);
  }

  /** What the adapter found wrong with a field. */
  refusal({ name }: Field): Text | undefined {
    return this.#refused.get(name);
  }

  /** Shows a secret in clear, or hides it again. */
  toggleRevealed({ name }: Field): void {
    if (!this.#revealed.delete(name)) this.#revealed.add(name);
  }

  /** Whether any secret is shown in clear. */
  get hasRevealed(): boolean {
    return this.#revealed.size > 0;
  }

  /** Shows no secret in clear any more. */
  hideRevealed(): void {
    this.#revealed.clear();
  }

  /** Whether a secret is shown in clear. */
  isRevealed({ name }: Field): boolean {
    return this.#revealed.has(name);
  }

  /** Takes note whether a value could be copied, or is only selected; of neither where it is absent. */
  tellCopied({ name }: Field, isCopied?: boolean): void {
    if (isCopied === undefined) this.#copied.delete(name);
    else this.#copied.set(name, isCopied);
  }

  /** Whether a value could be copied. Absent where nobody has tried. */
  isCopied({ name }: Field): boolean | undefined {
    return this.#copied.get(name);
  }

  /** Takes note whether the lines of what was pasted into a field became one, because the field has only one. */
  tellJoined({ name }: Field, isJoined: boolean): void {
    if (isJoined) this.#joined.add(name);
    else this.#joined.delete(name);
  }

  /** Whether the lines of what was pasted into a field became one. */
  isJoined({ name }: Field): boolean {
    return this.#joined.has(name);
  }

  /** Something else is entered: what was found wrong with it before is so no more. */
  protected forgetRefusal({ name }: Field): void {
    this.#refused.delete(name);
  }
}
