/** Returns the element that the selector names; the page always has it. */
export function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}`);
  return element;
}

/** Returns the select of this name; the page always has it. */
export function findChoice(name: string): HTMLSelectElement {
  const element = find(`select[name="${name}"]`);
  if (element instanceof HTMLSelectElement) return element;
  throw new Error(`${name} is not a choice`);
}
