import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Parts } from './lit/parts.ts';
import { litPortal } from './lit/portal.ts';
import './look.css';

const native: Parts = {
  badge: (status, text) => html`<span class="badge ${status}">${text}</span>`,
  button: ({ label, name, look = '', pressed, onClick }) =>
    html`<button type="button" class="button ${look}" aria-label=${name ?? nothing} aria-pressed=${pressed ?? nothing} @click=${onClick}>
      ${label}
    </button>`,
  onSwitch: (name) =>
    html`<button type="button" class="switch" role="switch" aria-checked="true" aria-label=${name}></button>`,
  search: (value, onInput) =>
    html`<input
      type="search"
      aria-label="Search applications"
      placeholder="Search applications"
      .value=${value}
      @input=${({ target }: Event) => onInput((target as HTMLInputElement).value)}
    />`,
  tabs: ({ tabs, selected, onSelect, panel }) =>
    html`<div class="tabs" role="tablist">
        ${tabs.map(
          ({ kind, label }) =>
            html`<button type="button" class="tab" role="tab" aria-selected=${kind === selected} @click=${() => onSelect(kind)}>${label}</button>`,
        )}
      </div>
      <div role="tabpanel">${panel}</div>`,
  dialog: ({ title, open, onClose, content, footer }) =>
    html`<dialog
      class="picker"
      aria-label=${title}
      @close=${onClose}
      ${ref((dialog) => {
        const element = dialog as HTMLDialogElement | undefined;
        if (!element || element.open === open) return;
        if (!open) element.close();
        // The directive runs before the element is in the document.
        else queueMicrotask(() => element.showModal());
      })}
    >
      <header><h2>${title}</h2></header>
      ${content}
      <footer>${footer}</footer>
    </dialog>`,
};

/** Lit templates with native controls. */
export const contestant = litPortal(native, () => document.createElement('div'));
