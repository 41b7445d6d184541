// Lit's build for browsers reads these globals while it is imported.

const stubs: Record<string, unknown> = { document: { createTreeWalker() {} }, HTMLElement: EventTarget };
const missing = Object.keys(stubs).filter((name) => !(name in globalThis));

for (const name of missing) Object.defineProperty(globalThis, name, { configurable: true, value: stubs[name] });

/** Removes the stubs. */
export function removeStubs(): void {
  for (const name of missing) Reflect.deleteProperty(globalThis, name);
  // Stays, as with Lit's build for Node: modules that define elements come later.
  if (!('customElements' in globalThis)) Object.assign(globalThis, { customElements: { get() {}, define() {} } });
}
