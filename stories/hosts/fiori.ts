import dark from '@sap-theming/theming-base-content/content/Base/baseLib/sap_horizon_dark/css_variables.css?inline';
import light from '@sap-theming/theming-base-content/content/Base/baseLib/sap_horizon/css_variables.css?inline';
import { html } from 'lit';
import theme from '../../themes/fiori.css?inline';
import { page, type Host } from './host.ts';

/** Its variables for a page, and not for the whole document. Its fonts would be asked of the network. */
function scoped(css: string, selector: string): string {
  return css.replaceAll(':root', selector).replaceAll(/@font-face\s*\{[^}]*\}/g, '');
}

const controls = `
.host .field input, .host .native { font: inherit; font-size: var(--sapFontSize); min-block-size: 2.25rem;
  padding-inline: 0.625rem; border: 1px solid var(--sapField_BorderColor); color: var(--sapField_TextColor);
  border-radius: var(--sapField_BorderCornerRadius); background: var(--sapField_Background); }
.host .native { border-color: var(--sapButton_BorderColor); border-radius: var(--sapButton_BorderCornerRadius);
  color: var(--sapButton_TextColor); background: var(--sapButton_Background); font-weight: bold; }
.host .native.primary { border-color: var(--sapButton_Emphasized_BorderColor);
  color: var(--sapButton_Emphasized_TextColor); background: var(--sapButton_Emphasized_Background); }`;

/** SAP Fiori in its theme Horizon, with the variables of its package. */
export const fiori: Host = {
  title: 'SAP Fiori',
  theme,
  accent: '--sapButton_Emphasized_Background',
  css:
    scoped(light, '.host') +
    scoped(dark, '.host[data-theme="dark"]') +
    page({
      font: 'var(--sapFontFamily)',
      text: 'var(--sapTextColor)',
      ground: 'var(--sapBackgroundColor)',
      surface: 'var(--sapGroup_ContentBackground)',
      line: 'var(--sapGroup_ContentBorderColor)',
    }) +
    '.host .card { border-radius: var(--sapElement_BorderCornerRadius); }' +
    controls,
  controls: () => html`
    <label class="field">Name <input value="Nordwind GmbH" /></label>
    <button type="button" class="native">Cancel</button>
    <button type="button" class="native primary">Save</button>
  `,
};
