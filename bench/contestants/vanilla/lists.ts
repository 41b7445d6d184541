/** Makes what brings a list's rows up to date. */
export type ShowRows<T> = (list: HTMLUListElement, build: (row: T) => HTMLLIElement) => (rows: readonly T[]) => void;

const PAGE = 50;

/** Only the rows that are new or changed: a key stands for a row and its state. */
export function byKey<T extends { key: string }>(
  list: HTMLUListElement,
  build: (row: T) => HTMLLIElement,
): (rows: readonly T[]) => void {
  let shown = new Map<string, HTMLLIElement>();
  return (rows) => {
    const next = new Map(rows.map((row) => [row.key, shown.get(row.key) ?? build(row)]));
    for (const [key, row] of shown) if (!next.has(key)) row.remove();
    let at = list.firstElementChild;
    for (const row of next.values()) {
      if (row === at) at = at.nextElementSibling;
      else list.insertBefore(row, at);
    }
    shown = next;
  };
}

/** The first rows, and more whenever the last one comes near. */
export function byPage<T>(list: HTMLUListElement, build: (row: T) => HTMLLIElement): (rows: readonly T[]) => void {
  let rest: readonly T[] = [];
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) more();
  });
  const more = (): void => {
    observer.disconnect();
    list.append(...rest.slice(0, PAGE).map(build));
    rest = rest.slice(PAGE);
    if (rest.length > 0 && list.lastElementChild) observer.observe(list.lastElementChild);
  };
  return (rows) => {
    list.replaceChildren();
    rest = rows;
    more();
  };
}
