import type { AccountData } from '../data.ts';
import { applicationRows, integrationRows } from '../contestants/view.ts';
import { nextFrame } from './painted.ts';

/** What a row has to say, without white space, by the identifier of what it stands for, in order. */
export type Expected = ReadonlyMap<string, string>;

const SWITCH = '[role="switch"], wa-switch, sp-switch';

/** What the section has to show. */
export function expectedIntegrations(account: AccountData): Expected {
  const rows = integrationRows(account);
  return new Map(
    rows.map((row) => [row.id, bare(row.initials, row.name, row.ownName, row.statusText, row.fact, row.action)]),
  );
}

/** What the third-party tab of the picker has to show. */
export function expectedApplications(account: AccountData): Expected {
  const rows = applicationRows(account, 'third-party');
  return new Map(
    rows.map((row) => [row.id, bare(row.initials, row.name, row.description, row.isOnAccount ? '' : 'Add')]),
  );
}

/** The rows that are in the document. */
function rowsIn(root: ParentNode | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('li[data-id]') ?? [])];
}

/** So many rows fill the window, or the picker, and have to be in the page at once. */
const FILL = 15;

/** Whether rows are there and the first one can be seen. Looks at few of them: it is asked in each frame. */
export function isFilled(root: ParentNode | null, expected: Expected, least = FILL): boolean {
  const rows = rowsIn(root);
  const [first] = rows;
  if (!first) return expected.size === 0;
  const isMany = rows.length >= Math.min(expected.size, least);
  return isMany && first.checkVisibility() && bare(first.textContent) === expected.get(first.dataset['id'] ?? '');
}

/** Whether the picker shows what a search has found: its tab counts it, and there is no other row. */
export function isFound(picker: ParentNode | null, expected: Expected): boolean {
  const count = expected.size.toLocaleString('en');
  const tabs = [...(picker?.querySelectorAll('[role="tab"], wa-tab, sp-tab') ?? [])];
  const isCounted = tabs.some(({ textContent }) => bare(textContent) === `3rdparty${count}`);
  return (
    isCounted && isFilled(picker, expected) && rowsIn(picker).every(({ dataset }) => expected.has(dataset['id'] ?? ''))
  );
}

/**
 * Goes through all rows, down to the end, and throws where one is missing, is another, or has not its controls. In what
 * order a search puts what it has found is its own affair.
 */
export async function checkRows(
  root: ParentNode | null,
  expected: Expected,
  { inOrder }: { inOrder: boolean },
): Promise<void> {
  const order = [...expected.keys()];
  const seen = new Set<string>();
  for (let step = 0; step <= order.length; step += 1) {
    const rows = rowsIn(root);
    for (const row of rows.filter(({ dataset }) => !seen.has(dataset['id'] ?? ''))) {
      const { id = '' } = row.dataset;
      checkRow(row, inOrder ? order[seen.size] : id, expected);
      seen.add(id);
    }
    if (seen.size === order.length) return;
    rows.at(-1)?.scrollIntoView();
    await nextFrame();
    await nextFrame();
  }
  throw new Error(`${seen.size} of ${order.length} rows`);
}

/** Whether somebody who cannot see is told something. */
export function saysStatus(root: ParentNode | null, text: string): boolean {
  return [...(root?.querySelectorAll('[role="status"]') ?? [])].some(({ textContent }) => textContent.trim() === text);
}

function checkRow(row: HTMLElement, id: string | undefined, expected: Expected): void {
  if (row.dataset['id'] !== id) throw new Error(`A row of ${row.dataset['id']} in the place of ${id}`);
  const text = expected.get(id ?? '');
  if (bare(row.textContent) !== text) throw new Error(`The row of ${id} says ${bare(row.textContent)}, not ${text}`);
  const switches = row.querySelectorAll(SWITCH).length;
  const buttons =
    row.querySelectorAll('button, wa-button, sp-button').length - row.querySelectorAll('button[role="switch"]').length;
  // Ours has the button of a menu, too.
  const isRight = row.matches('[data-id^="integration-"]')
    ? switches === 1 && (buttons === 1 || buttons === 2)
    : switches + buttons === 1;
  if (!isRight) throw new Error(`The row of ${id} has ${switches} switches and ${buttons} buttons`);
}

function bare(...texts: (string | null)[]): string {
  return texts.join('').replaceAll(/\s/g, '');
}
