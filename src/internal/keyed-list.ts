import { noChange, render, type RootPart } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';

type KeyOf<T> = (item: T) => unknown;
type TemplateOf<T> = (item: T, index: number) => unknown;

/**
 * Draws a list whose items keep their nodes. In contrast to Lit's `repeat`, it moves a node only where the order of the
 * items has changed, and never the one with the focus: a moved node loses focus, caret and composition.
 */
class KeyedList extends Directive {
  /** Each item is rendered on its own, before a comment that ends it. */
  readonly #parts = new Map<unknown, RootPart>();

  render<T>(items: readonly T[], _: KeyOf<T>, templateOf: TemplateOf<T>): unknown {
    return items.map(templateOf);
  }

  override update(list: ChildPart, [items, keyOf, templateOf]: [readonly unknown[], KeyOf<unknown>, TemplateOf<unknown>]): unknown {
    const keys = items.map(keyOf);
    const wanted = new Set(keys);
    for (const [key, { startNode, endNode }] of this.#parts) {
      if (wanted.has(key)) continue;
      for (const node of nodesFrom(startNode, endNode?.nextSibling)) node.remove();
      this.#parts.delete(key);
    }
    const parent = list.startNode?.parentNode as HTMLElement;
    let next = list.endNode;
    // Backwards, because an item is placed before the next one.
    for (let index = items.length - 1; index >= 0; index -= 1) {
      const known = this.#parts.get(keys[index]);
      if (known) place(known, parent, next);
      const end = known?.endNode ?? parent.insertBefore(document.createComment(''), next);
      const part = render(templateOf(items[index], index), parent, { ...list.options, renderBefore: end as ChildNode });
      this.#parts.set(keys[index], part);
      next = part.startNode;
    }
    return noChange;
  }
}

/** Brings an item to its place before the next one. One with the focus stays: what stands between belongs before it. */
function place({ startNode, endNode }: RootPart, parent: Node, next: Node | null): void {
  if (endNode?.nextSibling === next) return;
  const { activeElement } = parent.getRootNode() as Document;
  const nodes = nodesFrom(startNode, endNode?.nextSibling);
  const hasFocus = nodes.some((node) => node.contains(activeElement));
  for (const node of hasFocus ? nodesFrom(endNode?.nextSibling, next) : nodes) parent.insertBefore(node, hasFocus ? startNode : next);
}

/** The nodes from one up to another one, which is not among them. */
function nodesFrom(start: Node | null | undefined, end: Node | null | undefined): ChildNode[] {
  const nodes: ChildNode[] = [];
  for (let node = start; node && node !== end; node = node.nextSibling) nodes.push(node as ChildNode);
  return nodes;
}

/** Draws each item of a list by its key, which is unique in the list. */
export const keyedList = directive(KeyedList) as <T>(items: readonly T[], keyOf: KeyOf<T>, templateOf: TemplateOf<T>) => unknown;
