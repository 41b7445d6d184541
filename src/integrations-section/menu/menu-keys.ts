/**
 * The item of a menu that a key leads to from the focused one: the arrows, from the last to the first and back, Home,
 * End, and the first letter of an item. Undefined for other keys.
 */
export function itemAfter(menu: HTMLElement, key: string, focused?: Element): HTMLElement | undefined {
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const index = items.findIndex((item) => item === focused);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key === 'ArrowDown') return items[(index + 1) % items.length];
  if (key === 'ArrowUp') return items.at(index < 0 ? -1 : index - 1);
  if ([...key].length !== 1 || key === ' ') return undefined;
  const startsWith = (item: HTMLElement): boolean =>
    item.textContent.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
  return [...items.slice(index + 1), ...items.slice(0, index + 1)].find(startsWith);
}
