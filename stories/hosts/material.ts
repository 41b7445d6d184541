import { html } from 'lit';
import theme from '../../themes/material.css?inline';
import { declare, page, type Host } from './host.ts';

/** The baseline scheme of Material 3: what its theme builder exports for its own violet. */
const LIGHT = {
  'md-sys-color-primary': '#6750a4',
  'md-sys-color-on-primary': '#ffffff',
  'md-sys-color-secondary': '#625b71',
  'md-sys-color-secondary-container': '#e8def8',
  'md-sys-color-on-secondary-container': '#4a4458',
  'md-sys-color-surface': '#fef7ff',
  'md-sys-color-surface-container-low': '#f7f2fa',
  'md-sys-color-surface-container-high': '#ece6f0',
  'md-sys-color-surface-container-highest': '#e6e0e9',
  'md-sys-color-on-surface': '#1d1b20',
  'md-sys-color-on-surface-variant': '#49454f',
  'md-sys-color-outline': '#79747e',
  'md-sys-color-outline-variant': '#cac4d0',
  'md-sys-color-error': '#b3261e',
  'md-sys-color-on-error': '#ffffff',
  'md-sys-color-error-container': '#f9dedc',
  'md-sys-color-on-error-container': '#8c1d18',
};
const DARK = {
  'md-sys-color-primary': '#d0bcff',
  'md-sys-color-on-primary': '#381e72',
  'md-sys-color-secondary': '#ccc2dc',
  'md-sys-color-secondary-container': '#4a4458',
  'md-sys-color-on-secondary-container': '#e8def8',
  'md-sys-color-surface': '#141218',
  'md-sys-color-surface-container-low': '#1d1b20',
  'md-sys-color-surface-container-high': '#2b2930',
  'md-sys-color-surface-container-highest': '#36343b',
  'md-sys-color-on-surface': '#e6e0e9',
  'md-sys-color-on-surface-variant': '#cac4d0',
  'md-sys-color-outline': '#938f99',
  'md-sys-color-outline-variant': '#49454f',
  'md-sys-color-error': '#f2b8b5',
  'md-sys-color-on-error': '#601410',
  'md-sys-color-error-container': '#8c1d18',
  'md-sys-color-on-error-container': '#f9dedc',
};

/** Material 3, with the elements of `@material/web`. */
export const material: Host = {
  title: 'Material 3',
  theme,
  accent: '--md-sys-color-primary',
  css:
    declare('.host', LIGHT) +
    declare('.host[data-theme="dark"]', DARK) +
    page({
      font: 'Roboto, system-ui, sans-serif',
      text: 'var(--md-sys-color-on-surface)',
      ground: 'var(--md-sys-color-surface)',
      surface: 'var(--md-sys-color-surface-container-low)',
      line: 'transparent',
    }) +
    '.host .card { border-radius: 12px; }',
  controls: () => html`
    <md-outlined-text-field label="Name" value="Nordwind GmbH"></md-outlined-text-field>
    <md-outlined-button>Cancel</md-outlined-button>
    <md-filled-button>Save</md-filled-button>
  `,
  load: () =>
    Promise.all([
      import('@material/web/button/filled-button.js'),
      import('@material/web/button/outlined-button.js'),
      import('@material/web/textfield/outlined-text-field.js'),
    ]),
};
