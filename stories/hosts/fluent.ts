import { webDarkTheme, webLightTheme } from '@fluentui/tokens';
import { html } from 'lit';
import theme from '../../themes/fluent.css?inline';
import { declare, page, type Host } from './host.ts';

const controls = `
.host .field input, .host .native { font: inherit; font-size: var(--fontSizeBase300); min-block-size: 32px;
  padding: 5px 12px; border: 1px solid var(--colorNeutralStroke1); border-radius: var(--borderRadiusMedium);
  color: var(--colorNeutralForeground1); background: var(--colorNeutralBackground1); }
.host .field input { border-block-end-color: var(--colorNeutralStrokeAccessible); }
.host .native { min-inline-size: 96px; font-weight: var(--fontWeightSemibold); }
.host .native.primary { border-color: transparent; color: var(--colorNeutralForegroundOnBrand);
  background: var(--colorBrandBackground); }`;

/** Fluent 2 with the tokens of its package. */
export const fluent: Host = {
  title: 'Fluent 2',
  theme,
  accent: '--colorBrandBackground',
  css:
    declare('.host', webLightTheme as unknown as Record<string, string>) +
    declare('.host[data-theme="dark"]', webDarkTheme as unknown as Record<string, string>) +
    page({
      font: 'var(--fontFamilyBase)',
      text: 'var(--colorNeutralForeground1)',
      ground: 'var(--colorNeutralBackground3)',
      surface: 'var(--colorNeutralBackground1)',
      line: 'var(--colorNeutralStroke2)',
    }) +
    controls,
  controls: () => html`
    <label class="field">Name <input value="Nordwind GmbH" /></label>
    <button type="button" class="native">Cancel</button>
    <button type="button" class="native primary">Save</button>
  `,
};
