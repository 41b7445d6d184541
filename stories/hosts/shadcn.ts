import { html } from 'lit';
import preflight from 'tailwindcss/preflight.css?inline';
import theme from '../../themes/shadcn.css?inline';
import { declare, page, type Host } from './host.ts';

/** The variables that its set-up writes into a project, in the neutral colour. */
const LIGHT = {
  radius: '0.625rem',
  background: 'oklch(1 0 0)',
  foreground: 'oklch(0.145 0 0)',
  card: 'oklch(1 0 0)',
  primary: 'oklch(0.205 0 0)',
  'primary-foreground': 'oklch(0.985 0 0)',
  muted: 'oklch(0.97 0 0)',
  'muted-foreground': 'oklch(0.556 0 0)',
  accent: 'oklch(0.97 0 0)',
  destructive: 'oklch(0.577 0.245 27.325)',
  border: 'oklch(0.922 0 0)',
  input: 'oklch(0.922 0 0)',
  ring: 'oklch(0.708 0 0)',
};
const DARK = {
  background: 'oklch(0.145 0 0)',
  foreground: 'oklch(0.985 0 0)',
  card: 'oklch(0.205 0 0)',
  primary: 'oklch(0.922 0 0)',
  'primary-foreground': 'oklch(0.205 0 0)',
  muted: 'oklch(0.269 0 0)',
  'muted-foreground': 'oklch(0.708 0 0)',
  accent: 'oklch(0.269 0 0)',
  destructive: 'oklch(0.704 0.191 22.216)',
  border: 'oklch(1 0 0 / 10%)',
  input: 'oklch(1 0 0 / 15%)',
  ring: 'oklch(0.556 0 0)',
};

const controls = `
.host .card { border-radius: calc(var(--radius) + 4px); }
.host .field input, .host .native { block-size: 2.25rem; padding-inline: 1rem; border: 1px solid var(--input);
  border-radius: calc(var(--radius) - 2px); font-size: 0.875rem; }
.host .native { background: var(--background); font-weight: 500; }
.host .native.primary { border-color: transparent; color: var(--primary-foreground); background: var(--primary); }`;

/** shadcn/ui on Tailwind CSS, with its preflight. */
export const shadcn: Host = {
  title: 'shadcn/ui',
  theme,
  accent: '--primary',
  css:
    preflight +
    declare('.host', LIGHT) +
    declare('.host[data-theme="dark"]', DARK) +
    page({
      font: 'ui-sans-serif, system-ui, sans-serif',
      text: 'var(--foreground)',
      ground: 'var(--background)',
      surface: 'var(--card)',
      line: 'var(--border)',
    }) +
    controls,
  controls: () => html`
    <label class="field">Name <input value="Nordwind GmbH" /></label>
    <button type="button" class="native">Cancel</button>
    <button type="button" class="native primary">Save</button>
  `,
};
