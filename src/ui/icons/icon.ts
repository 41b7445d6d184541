import { html, type TemplateResult } from 'lit';

/** An icon of 16 pixels in the colour of the text around it, as strokes. The words beside it say what it means. */
export function icon(path: string): TemplateResult {
  return html`<svg class="icon" part="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;
}
