import type { TemplateResult } from 'lit';

/** A design system in whose pages the elements stand. */
export interface Host {
  /** Its name, as people write it. */
  readonly title: string;
  /** Our theme file for it, as text. */
  readonly theme: string;
  /** Its own style sheet, for a page of the class `host` with its scheme in `data-theme`. */
  readonly css: string;
  /** The custom property of the host for its accent. */
  readonly accent: string;
  /** Its own controls, for comparison: a primary button, a secondary one, and a text field. */
  readonly controls: () => TemplateResult;
  /** Loads the host's own elements, if it has any. */
  readonly load?: () => Promise<unknown>;
}

/** The style sheet of a page whose text, ground and bar take these values. */
export function page(values: { font: string; text: string; ground: string; surface: string; line: string }): string {
  return `
.host { font-family: ${values.font}; color: ${values.text}; background: ${values.ground}; }
.host .bar { background: ${values.surface}; border-block-end: 1px solid ${values.line}; }
.host .card { background: ${values.surface}; border: 1px solid ${values.line}; }`;
}

/** Custom properties as declarations of a rule. */
export function declare(selector: string, values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([name, value]) => `--${name}: ${value};`);
  return `${selector} { ${lines.join(' ')} }`;
}
