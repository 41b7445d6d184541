import type { ReactiveElement } from 'lit';

type Props = Readonly<Record<string, unknown>>;

/** A node of the tree that Preact or Vue keeps of what it has rendered, as far as it is read here. */
interface VirtualNode {
  readonly type?: unknown;
  readonly props?: Props | null;
  /** Preact's element and children. */
  readonly __e?: unknown;
  readonly __k?: unknown;
  /** Vue's element and children. */
  readonly el?: unknown;
  readonly children?: unknown;
  readonly component?: { readonly subTree?: unknown } | null;
  readonly suspense?: { readonly activeBranch?: unknown } | null;
}

/** A page may be hydrated long after its elements are defined. */
const FIRST_WAIT_MS = 100;
const MAX_WAIT_MS = 60_000;

/**
 * Restores the objects that a framework meant to set as properties. React, Preact and Vue write a property that an
 * element does not know yet as an attribute, and so lose an object. React and Preact also skip it when they hydrate.
 * All three keep what they rendered where it can be read. Looks again from time to time while `isNeeded` holds.
 */
export async function restoreLostProperties(element: ReactiveElement, isNeeded: () => boolean): Promise<void> {
  const { elementProperties } = element.constructor as typeof ReactiveElement;
  const names = [...elementProperties].flatMap(([name, { attribute }]) => (attribute === false ? String(name) : []));
  restore(element, names);
  warn(element, names);
  for (let wait = FIRST_WAIT_MS; wait < MAX_WAIT_MS && isNeeded(); wait *= 1.5) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (isNeeded()) restore(element, names);
  }
}

function restore(element: ReactiveElement, names: readonly string[]): void {
  const properties = element as unknown as Record<string, unknown>;
  const rendered = renderedProps(element);
  for (const name of names) {
    const value = rendered?.[name];
    if (properties[name] === undefined && typeof value === 'object' && value !== null) properties[name] = value;
  }
}

function warn(element: ReactiveElement, names: readonly string[]): void {
  for (const name of names) {
    if (!element.hasAttribute(name) || (element as unknown as Record<string, unknown>)[name] !== undefined) continue;
    console.warn(
      `<${element.localName}> has "${name}" as an attribute, which cannot hold an object. ` +
        'Define the element before it is rendered, or set the property.',
    );
  }
}

function renderedProps(element: Element): Props | undefined {
  const reactKey = Object.keys(element).find((key) => key.startsWith('__reactProps$'));
  if (reactKey) return (element as unknown as Record<string, Props>)[reactKey];
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    const { __k: preact, _vnode: vue } = node as { __k?: unknown; _vnode?: unknown };
    const found = propsIn(preact, element) ?? propsIn(vue, element);
    if (found) return found;
  }
  return undefined;
}

function propsIn(tree: unknown, element: Element): Props | undefined {
  if (Array.isArray(tree)) return firstOf(tree, element);
  if (typeof tree !== 'object' || tree === null) return undefined;
  const { type, props, __e, el, __k, children, component, suspense } = tree as VirtualNode;
  // A component that renders nothing else has the same element.
  if (typeof type === 'string' && (__e === element || el === element)) return props ?? undefined;
  return firstOf([__k, Array.isArray(children) && children, component?.subTree, suspense?.activeBranch], element);
}

function firstOf(trees: readonly unknown[], element: Element): Props | undefined {
  for (const tree of trees) {
    const props = propsIn(tree, element);
    if (props) return props;
  }
  return undefined;
}
