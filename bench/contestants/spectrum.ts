import '@spectrum-web-components/button/sp-button.js';
import '@spectrum-web-components/dialog/sp-dialog-base.js';
import '@spectrum-web-components/dialog/sp-dialog.js';
import '@spectrum-web-components/overlay/sp-overlay.js';
import '@spectrum-web-components/search/sp-search.js';
import '@spectrum-web-components/status-light/sp-status-light.js';
import '@spectrum-web-components/switch/sp-switch.js';
import '@spectrum-web-components/tabs/sp-tab-panel.js';
import '@spectrum-web-components/tabs/sp-tab.js';
import '@spectrum-web-components/tabs/sp-tabs.js';
import '@spectrum-web-components/theme/scale-medium.js';
import '@spectrum-web-components/theme/sp-theme.js';
import '@spectrum-web-components/theme/theme-light.js';
import { html, nothing } from 'lit';
import type { Parts } from './lit/parts.ts';
import { litPortal } from './lit/portal.ts';
import './look.css';

const VARIANTS: Readonly<Record<string, string>> = {
  active: 'positive',
  'setup-required': 'notice',
  error: 'negative',
};

const spectrum: Parts = {
  badge: (status, text) =>
    html`<sp-status-light size="m" variant=${VARIANTS[status] ?? 'neutral'}>${text}</sp-status-light>`,
  button: ({ label, name, look = '', pressed, onClick }) =>
    html`<sp-button
      variant=${look === '' ? 'secondary' : 'accent'}
      treatment=${look === 'primary' ? 'fill' : 'outline'}
      label=${name ?? nothing}
      aria-pressed=${pressed ?? nothing}
      @click=${onClick}
      >${label}</sp-button
    >`,
  onSwitch: (name) => html`<sp-switch checked label=${name}></sp-switch>`,
  search: (value, onInput) =>
    html`<sp-search
      label="Search applications"
      placeholder="Search applications"
      .value=${value}
      @input=${({ target }: Event) => onInput((target as HTMLInputElement).value)}
    ></sp-search>`,
  tabs: ({ tabs, selected, onSelect, panel }) =>
    html`<sp-tabs selected=${selected} @change=${({ target }: Event) => onSelect((target as HTMLElement & { selected: string }).selected)}>
      ${tabs.map(({ kind, label }) => html`<sp-tab value=${kind}>${label}</sp-tab>`)}
      ${tabs.map(({ kind }) => html`<sp-tab-panel value=${kind}>${kind === selected ? panel : nothing}</sp-tab-panel>`)}
    </sp-tabs>`,
  dialog: ({ title, open, onClose, content, footer }) =>
    html`<sp-overlay type="modal" ?open=${open} @sp-closed=${onClose}>
      <sp-dialog-base underlay>
        <sp-dialog class="picker" size="l" no-divider>
          <h2 slot="heading">${title}</h2>
          ${content}
          <div slot="footer">${footer}</div>
        </sp-dialog>
      </sp-dialog-base>
    </sp-overlay>`,
};

/** Adobe's Spectrum Web Components in lit templates. */
export const contestant = litPortal(spectrum, () =>
  Object.assign(document.createElement('sp-theme'), { color: 'light', scale: 'medium', system: 'spectrum' }),
);
