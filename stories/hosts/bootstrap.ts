import bootstrapCss from 'bootstrap/dist/css/bootstrap.css?inline';
import { html } from 'lit';
import theme from '../../themes/bootstrap.css?inline';
import { page, type Host } from './host.ts';

/** Bootstrap 5.3, as it comes from its package. */
export const bootstrap: Host = {
  title: 'Bootstrap 5',
  theme,
  accent: '--bs-primary',
  css:
    bootstrapCss.replaceAll('[data-bs-theme=dark]', '.host[data-theme=dark]') +
    page({
      font: 'var(--bs-body-font-family)',
      text: 'var(--bs-body-color)',
      ground: 'var(--bs-tertiary-bg)',
      surface: 'var(--bs-body-bg)',
      line: 'var(--bs-border-color)',
    }),
  controls: () => html`
    <label class="form-label">Name <input class="form-control" value="Nordwind GmbH" /></label>
    <button type="button" class="btn btn-secondary">Cancel</button>
    <button type="button" class="btn btn-primary">Save</button>
  `,
};
