import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/badge/badge.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/switch/switch.js';
import '@awesome.me/webawesome/dist/components/tab-group/tab-group.js';
import { html, nothing } from 'lit';
import type { Parts } from './lit/parts.ts';
import { litPortal } from './lit/portal.ts';
import './look.css';

const VARIANTS: Readonly<Record<string, string>> = { active: 'success', 'setup-required': 'warning', error: 'danger' };

const webAwesome: Parts = {
  badge: (status, text) => html`<wa-badge variant=${VARIANTS[status] ?? 'neutral'} pill>${text}</wa-badge>`,
  button: ({ label, name, look = '', pressed, onClick }) =>
    html`<wa-button
      variant=${look === '' ? 'neutral' : 'brand'}
      appearance=${look === 'primary' ? 'accent' : 'outlined'}
      aria-label=${name ?? nothing}
      aria-pressed=${pressed ?? nothing}
      @click=${onClick}
      >${label}</wa-button
    >`,
  onSwitch: (name) => html`<wa-switch checked aria-label=${name}></wa-switch>`,
  search: (value, onInput) =>
    html`<wa-input
      type="search"
      aria-label="Search applications"
      placeholder="Search applications"
      .value=${value}
      @input=${({ target }: Event) => onInput((target as HTMLInputElement).value)}
    ></wa-input>`,
  tabs: ({ tabs, selected, onSelect, panel }) =>
    html`<wa-tab-group active=${selected} @wa-tab-show=${({ detail }: CustomEvent<{ name: string }>) => onSelect(detail.name)}>
      ${tabs.map(({ kind, label }) => html`<wa-tab panel=${kind}>${label}</wa-tab>`)}
      ${tabs.map(({ kind }) => html`<wa-tab-panel name=${kind}>${kind === selected ? panel : nothing}</wa-tab-panel>`)}
    </wa-tab-group>`,
  dialog: ({ title, open, onClose, content, footer }) =>
    html`<wa-dialog class="picker" label=${title} ?open=${open} @wa-after-hide=${onClose}>
      ${content}
      <div slot="footer">${footer}</div>
    </wa-dialog>`,
};

/** Web Awesome's controls in lit templates. */
export const contestant = litPortal(webAwesome, () => document.createElement('div'));
