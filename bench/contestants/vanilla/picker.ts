import type { Application } from 'integration-elements';
import type { AccountData } from '../../data.ts';
import { applicationRows, chosenText, countText, findApplications, tabText, type ApplicationRow } from '../view.ts';
import { element } from './dom.ts';
import type { ShowRows } from './lists.ts';
import { applicationElement } from './rows.ts';

/** How a picker shows its rows and searches. */
export interface PickerStrategy {
  readonly rows: ShowRows<ApplicationRow>;
  /** The texts of an application that a search looks in. */
  readonly searchText: (application: Application) => string;
  /** Makes ready what a search looks in, once the picker is open. */
  readonly prepare?: (applications: readonly Application[]) => void;
}

/** Opens the picker, a native dialog. */
export function openPicker(host: HTMLElement, account: AccountData, strategy: PickerStrategy): HTMLDialogElement {
  const chosen = new Set<string>();
  let kind: Application['kind'] = 'third-party';
  const input = element('input', {
    type: 'search',
    'aria-label': 'Search applications',
    placeholder: 'Search applications',
  });
  const found = element('p', { class: 'status', role: 'status' });
  const foot = element('p', { class: 'muted', role: 'status' }, chosenText(0));
  const list = element('ul', { role: 'list' });
  const tabs = (['first-party', 'third-party'] as const).map((each) => {
    const tab = element('button', { type: 'button', role: 'tab', class: 'tab' });
    tab.addEventListener('click', () => {
      kind = each;
      draw();
    });
    return [each, tab] as const;
  });
  const show = strategy.rows(list, (row) =>
    applicationElement(row, chosen.has(row.id), () => {
      if (!chosen.delete(row.id)) chosen.add(row.id);
      foot.textContent = chosenText(chosen.size);
    }),
  );
  const draw = (): void => {
    const applications = findApplications(account.applications, input.value, strategy.searchText);
    const rows = applicationRows({ ...account, applications }, kind);
    for (const [each, tab] of tabs) {
      tab.setAttribute('aria-selected', String(each === kind));
      tab.textContent = tabText(each, applications);
    }
    found.textContent = input.value.trim() ? countText(rows.length) : '';
    show(rows);
  };
  input.addEventListener('input', draw);

  const cancel = element('button', { type: 'button', class: 'button' }, 'Cancel');
  const done = element('button', { type: 'button', class: 'button primary' }, 'Done');
  const dialog = element(
    'dialog',
    { class: 'picker', 'aria-label': 'Integrations' },
    element('header', {}, element('h2', {}, 'Integrations')),
    element('div', { class: 'tabs', role: 'tablist' }, ...tabs.map(([, tab]) => tab)),
    element('div', { class: 'search' }, input, found),
    element('div', { class: 'panel', role: 'tabpanel' }, list),
    element('footer', {}, foot, cancel, done),
  );
  for (const button of [cancel, done]) button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  draw();
  host.append(dialog);
  dialog.showModal();
  strategy.prepare?.(account.applications);
  return dialog;
}
