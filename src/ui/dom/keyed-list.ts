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
 * items has changed, and never the one with the focus: a moved node loses focus, caret and composition. An item whose
 * template is the same object as before is left alone.
 */
class KeyedList extends Directive {
  #keys: readonly unknown[] = [];
  #templates: readonly unknown[] = [];

  render<T>(items: readonly T[], keyOf: KeyOf<T>, templateOf: TemplateOf<T>): unknown {
    this.#keys = items.map(keyOf);
    return (this.#templates = items.map(templateOf));
  }

  override update(
    list: ChildPart,
    [items, keyOf, templateOf]: [readonly unknown[], KeyOf<unknown>, TemplateOf<unknown>],
  ): unknown {
    const before: unknown = getCommittedValue(list);
    const [keys, templates] = [this.#keys, this.#templates];
    this.render(items, keyOf, templateOf);
    if (!Array.isArray(before)) return this.#templates;
    const isMoved = keys.length !== items.length || keys.some((key, index) => key !== this.#keys[index]);
    const places = isMoved ? new Map(keys.map((key, index) => [key, index])) : undefined;
    const parts = places ? this.#arrange(list, before as ChildPart[], places) : (before as ChildPart[]);
    this.#templates.forEach((template, index) => {
      const last = places ? places.get(this.#keys[index]) : index;
      if (last === undefined || template !== templates[last]) setChildPartValue(parts[index] as ChildPart, template);
    });
    setCommittedValue(list, parts);
    return noChange;
  }

  /** Removes, adds and moves the parts of the items. `places` are those of the keys before. */
  #arrange(list: ChildPart, before: readonly ChildPart[], places: ReadonlyMap<unknown, number>): ChildPart[] {
    const left = new Set(before);
    const parts = this.#keys.map((key) => before[places.get(key) ?? -1]);
    for (const part of parts) if (part) left.delete(part);
    for (const part of left) removePart(part);
    // Backwards, because a part is placed before the next one.
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      const [part, next] = [parts[index], parts[index + 1]];
      if (part) place(list, part, next, parts);
      else parts[index] = insertPart(list, next);
    }
    return parts as ChildPart[];
  }
}

function place(
  list: ChildPart,
  part: ChildPart,
  next: ChildPart | undefined,
  known: readonly (ChildPart | undefined)[],
): void {
  const end = next ? next.startNode : list.endNode;
  if (part.endNode?.nextSibling === end) return;
  if (!hasFocus(part)) return void insertPart(list, next, part);
  // What stands between belongs before it.
  for (const other of known) {
    if (other && other !== part && isBetween(other, part, end)) insertPart(list, part, other);
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
