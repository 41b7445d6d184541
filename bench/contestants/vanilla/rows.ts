import type { ApplicationRow, IntegrationRow } from '../view.ts';
import { element } from './dom.ts';

/** The row of an integration. */
export function integrationElement(row: IntegrationRow): HTMLLIElement {
  const look = { 'setup-required': 'primary', error: '' }[row.status as string] ?? 'quiet';
  return element(
    'li',
    { class: 'row', 'data-id': row.id },
    element('span', { class: 'logo', 'aria-hidden': 'true' }, row.initials),
    element(
      'div',
      {},
      element(
        'p',
        { class: 'title' },
        element('span', { class: 'name' }, row.name),
        element('span', { class: 'detail' }, row.ownName),
      ),
      element(
        'p',
        { class: 'title' },
        element('span', { class: `badge ${row.status}` }, row.statusText),
        element('span', { class: 'detail' }, row.fact),
      ),
    ),
    element('button', { type: 'button', class: `button ${look}`, 'aria-label': row.actionName }, row.action),
    switchElement(row.switchName),
  );
}

/** The row of an application. */
export function applicationElement(row: ApplicationRow, isChosen: boolean, choose: () => void): HTMLLIElement {
  const control = row.isOnAccount ? switchElement(row.switchName) : chooseButton(row, isChosen, choose);
  return element(
    'li',
    { class: 'row', 'data-id': row.id },
    element('span', { class: 'logo', 'aria-hidden': 'true' }, row.initials),
    element('div', {}, element('p', { class: 'name' }, row.name), element('p', { class: 'muted' }, row.description)),
    control,
  );
}

function chooseButton({ addName }: ApplicationRow, isChosen: boolean, choose: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'button', 'aria-label': addName, 'aria-pressed': String(isChosen) },
    'Add',
  );
  button.addEventListener('click', () => {
    const pressed = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(pressed));
    button.textContent = pressed ? '✓ Selected' : 'Add';
    choose();
  });
  return button;
}

function switchElement(name: string): HTMLButtonElement {
  return element('button', {
    type: 'button',
    class: 'switch',
    role: 'switch',
    'aria-checked': 'true',
    'aria-label': name,
  });
}
