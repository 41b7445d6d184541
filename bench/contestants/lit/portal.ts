import { html, nothing, render, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Application } from 'integration-elements';
import type { AccountData } from '../../data.ts';
import type { AccountSource, Contestant } from '../contestant.ts';
import {
  applicationRows,
  chosenText,
  countText,
  findApplications,
  integrationRows,
  tabText,
  type ApplicationRow,
  type IntegrationRow,
} from '../view.ts';
import type { Parts } from './parts.ts';

/** A section of lit templates with the controls of a library, drawn in an element that is made for it. */
export function litPortal(parts: Parts, makeRoot: () => HTMLElement): Contestant {
  return {
    load: () => Promise.resolve(),
    mount(host, source) {
      const root = makeRoot();
      host.append(root);
      const section = new LitSection(root, parts, source);
      return {
        section: () => root.querySelector('.section'),
        picker: () => root.querySelector('.picker'),
        openPicker: () => section.open(true),
        update: (account) => section.show(account),
        unmount: () => root.remove(),
      };
    },
  };
}

/** The state of a section, drawn anew after each change. */
class LitSection {
  readonly #root: HTMLElement;
  readonly #parts: Parts;
  readonly #chosen = new Set<string>();
  #account: AccountData = { integrations: [], applications: [] };
  #isOpen = false;
  #search = '';
  #kind: Application['kind'] = 'third-party';

  constructor(root: HTMLElement, parts: Parts, source: AccountSource) {
    this.#root = root;
    this.#parts = parts;
    this.#draw();
    void source.read().then((account) => this.show(account));
  }

  show(account: AccountData): void {
    this.#account = account;
    this.#draw();
  }

  open(isOpen: boolean): void {
    this.#isOpen = isOpen;
    this.#draw();
  }

  #draw(): void {
    const { button } = this.#parts;
    render(
      html`<section class="section">
          <div class="header">
            <h2>Integrations</h2>
            ${button({ label: '+ Add new', onClick: () => this.open(true) })}
          </div>
          <ul role="list" aria-label="Integrations">
            ${repeat(
              integrationRows(this.#account),
              ({ id }) => id,
              (row) => this.#integration(row),
            )}
          </ul>
        </section>
        ${this.#picker()}`,
      this.#root,
    );
  }

  #integration(row: IntegrationRow): TemplateResult {
    const look = { 'setup-required': 'primary', error: '' }[row.status as string] ?? 'quiet';
    const { badge, button, onSwitch } = this.#parts;
    return html`<li class="row" data-id=${row.id}>
      <span class="logo" aria-hidden="true">${row.initials}</span>
      <div>
        <p class="title"><span class="name">${row.name}</span><span class="detail">${row.ownName}</span></p>
        <p class="title">${badge(row.status, row.statusText)}<span class="detail">${row.fact}</span></p>
      </div>
      ${button({ label: row.action, name: row.actionName, look })} ${onSwitch(row.switchName)}
    </li>`;
  }

  #picker(): TemplateResult {
    const applications = this.#isOpen ? findApplications(this.#account.applications, this.#search) : [];
    const rows = applicationRows({ ...this.#account, applications }, this.#kind);
    const list = html`<ul role="list">
      ${repeat(
        rows,
        ({ id }) => id,
        (row) => this.#application(row),
      )}
    </ul>`;
    const { button, dialog, tabs } = this.#parts;
    const close = (): void => this.open(false);
    const content = html`<div class="search">
        ${this.#parts.search(this.#search, (value) => this.#find(value))}
        <p class="status" role="status">${this.#search.trim() ? countText(rows.length) : nothing}</p>
      </div>
      ${tabs({
        tabs: [
          { kind: 'first-party', label: tabText('first-party', applications) },
          { kind: 'third-party', label: tabText('third-party', applications) },
        ],
        selected: this.#kind,
        onSelect: (kind) => this.#select(kind === 'first-party' ? kind : 'third-party'),
        panel: html`<div class="panel">${list}</div>`,
      })}`;
    return dialog({
      title: 'Integrations',
      open: this.#isOpen,
      onClose: close,
      content: this.#isOpen ? content : html``,
      footer: html`<p class="muted" role="status">${chosenText(this.#chosen.size)}</p>
        ${button({ label: 'Cancel', onClick: close })} ${button({ label: 'Done', look: 'primary', onClick: close })}`,
    });
  }

  #application(row: ApplicationRow): TemplateResult {
    const pressed = this.#chosen.has(row.id);
    const { button, onSwitch } = this.#parts;
    const add = {
      label: pressed ? '✓ Selected' : 'Add',
      name: row.addName,
      pressed,
      onClick: () => this.#choose(row.id),
    };
    return html`<li class="row" data-id=${row.id}>
      <span class="logo" aria-hidden="true">${row.initials}</span>
      <div>
        <p class="name">${row.name}</p>
        <p class="muted">${row.description}</p>
      </div>
      ${row.isOnAccount ? onSwitch(row.switchName) : button(add)}
    </li>`;
  }

  #find(search: string): void {
    this.#search = search;
    this.#draw();
  }

  #select(kind: Application['kind']): void {
    this.#kind = kind;
    this.#draw();
  }

  #choose(id: string): void {
    if (!this.#chosen.delete(id)) this.#chosen.add(id);
    this.#draw();
  }
}
