import type { AccountData } from '../../data.ts';
import type { Contestant } from '../contestant.ts';
import { integrationRows, type IntegrationRow } from '../view.ts';
import { element } from './dom.ts';
import type { ShowRows } from './lists.ts';
import { openPicker, type PickerStrategy } from './picker.ts';
import { integrationElement } from './rows.ts';
import '../look.css';

/** What makes one hand-written section another than the next. */
export interface Strategy {
  readonly className: string;
  readonly rows: ShowRows<IntegrationRow>;
  readonly picker: PickerStrategy;
}

/** A section written by hand, without any library. */
export function vanilla({ className, rows, picker }: Strategy): Contestant {
  return {
    load: () => Promise.resolve(),
    mount(host, source) {
      const add = element('button', { type: 'button', class: 'button', 'aria-haspopup': 'dialog' }, '+ Add new');
      const list = element('ul', { role: 'list', 'aria-label': 'Integrations' });
      const header = element('div', { class: 'header' }, element('h2', {}, 'Integrations'), add);
      host.append(element('section', { class: `section ${className}` }, header, list));
      const show = rows(list, integrationElement);
      let account: AccountData = { integrations: [], applications: [] };
      let dialog: HTMLDialogElement | undefined;
      const update = (next: AccountData): void => {
        account = next;
        show(integrationRows(next));
      };
      const open = (): void => {
        dialog = openPicker(host, account, picker);
      };
      add.addEventListener('click', open);
      void source.read().then(update);
      return {
        section: () => list,
        picker: () => dialog ?? null,
        openPicker: open,
        update,
        unmount: () => host.replaceChildren(),
      };
    },
  };
}
