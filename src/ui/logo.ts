import { html, nothing, type TemplateResult } from 'lit';

/** The logo of an application over its initials, which stay where it has none, may not show it, or does not load. */
export function logo(name: string, url: string | undefined): TemplateResult {
  const source = logoSource(url);
  return html`<span class="logo" part="logo" aria-hidden="true"
    >${initials(name)}${
      source === undefined
        ? nothing
        : html`<img
          src=${source}
          alt=""
          loading="lazy"
          decoding="async"
          referrerpolicy="no-referrer"
          @load=${showIfLoaded}
          @error=${showIfLoaded}
        />`
    }</span
  >`;
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
