import { noChange } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';

type KeyOf<T> = (item: T) => unknown;
type TemplateOf<T> = (item: T, index: number) => unknown;

/**
 * Draws a list whose items keep their nodes. In contrast to Lit's `repeat`, it moves a node only where the order of the
 * items has changed, and never the one with the focus: a moved node loses focus, caret and composition.
 */
class KeyedList extends Directive {
  #keys: unknown[] = [];

  render<T>(items: readonly T[], keyOf: KeyOf<T>, templateOf: TemplateOf<T>): unknown {
    this.#keys = items.map(keyOf);
    return items.map(templateOf);
  }

  override update(
    list: ChildPart,
    [items, keyOf, templateOf]: [readonly unknown[], KeyOf<unknown>, TemplateOf<unknown>],
  ): unknown {
    const before = getCommittedValue(list);
    if (!Array.isArray(before)) return this.render(items, keyOf, templateOf);
    const known = new Map(this.#keys.map((key, index) => [key, before[index] as ChildPart]));
    this.#keys = items.map(keyOf);
    const wanted = new Set(this.#keys);
    for (const [key, part] of known) if (!wanted.has(key)) removePart(part);
    const parts: ChildPart[] = [];
    // Backwards, because a part is placed before the next one.
    for (let index = items.length - 1; index >= 0; index -= 1) {
      const next = parts[0];
      const part = known.get(this.#keys[index]);
      if (part) place(list, part, next, known);
      parts.unshift(setChildPartValue(part ?? insertPart(list, next), templateOf(items[index], index)));
    }
    setCommittedValue(list, parts);
    return noChange;
  }
}

function place(
  list: ChildPart,
  part: ChildPart,
  next: ChildPart | undefined,
  known: ReadonlyMap<unknown, ChildPart>,
): void {
  const end = next ? next.startNode : list.endNode;
  if (part.endNode?.nextSibling === end) return;
  if (!hasFocus(part)) return void insertPart(list, next, part);
  // What stands between belongs before it.
  for (const other of known.values()) {
    if (other !== part && isBetween(other, part, end)) insertPart(list, part, other);
  }
}

function isBetween({ startNode }: ChildPart, part: ChildPart, end: Node | null): boolean {
  for (let node = part.endNode?.nextSibling; node && node !== end; node = node.nextSibling)
    if (node === startNode) return true;
  return false;
}

function hasFocus({ startNode, endNode, parentNode }: ChildPart): boolean {
  const { activeElement } = parentNode.getRootNode() as Document;
  for (let node = startNode; node && node !== endNode; node = node.nextSibling)
    if (node.contains(activeElement)) return true;
  return false;
}

/** Draws each item of a list by its key, which is unique in the list. */
export const keyedList = directive(KeyedList) as <T>(
  items: readonly T[],
  keyOf: KeyOf<T>,
  templateOf: TemplateOf<T>,
) => unknown;
