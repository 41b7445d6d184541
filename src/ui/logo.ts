import { html, type TemplateResult } from 'lit';
import type { Application } from '../model/application.ts';

/** How many hues there are for applications without a logo. */
const HUES = 10;

/**
 * The logo of an application over its initials, which stay where it has none, may not show it, or does not load. The
 * hue behind them follows from the application's identifier, so that it is the same everywhere. `look` is a class.
 */
export function logo(
  id: string,
  name: string,
  application: Pick<Application, 'logoUrl' | 'logoDarkUrl'> | undefined,
  look = '',
): TemplateResult {
  return html`<span class="logo hue-${hueOf(id)} ${look}" part="logo" aria-hidden="true"
    >${initials(name)}${image(application?.logoUrl, '')}${image(application?.logoDarkUrl, 'dark')}</span
  >`;
}

function image(url: string | undefined, look: string): unknown {
  const source = logoSource(url);
  return (
    source &&
    html`<img
      class=${look}
      src=${source}
      alt=""
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @load=${showIfLoaded}
      @error=${showIfLoaded}
    />`
  );
}

/** The number of the hue of an application, from 0 to 9. */
export function hueOf(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return hash % HUES;
}

/** The first letters of the first two words, or the first two letters of a single word. */
export function initials(name: string): string {
  const [first = '', second] = name.match(/[\p{Letter}\p{Number}][^\s\-_/]*/gu) ?? [];
  const letters = second ? [first, second].map(([letter]) => letter) : [...first].slice(0, 2);
  return letters.join('').toUpperCase();
}

/** The address of a logo if it is `https:`, of the page's own origin, or an image in a `data:` address. */
export function logoSource(url: string | undefined): string | undefined {
  if (!url) return undefined;
  try {
    const { protocol, origin, href } = new URL(url, document.baseURI);
    const allowed = protocol === 'https:' || origin === location.origin || /^data:image\//i.test(href);
    return allowed ? href : undefined;
  } catch {
    return undefined;
  }
}

function showIfLoaded({ target, type }: Event): void {
  (target as HTMLImageElement).hidden = type === 'error';
}
