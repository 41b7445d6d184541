import { wordsFor } from './words.ts';

// The pages hold only this site's own words and identifiers, so nothing needs escaping.

/** The page that asks for consent to a request. */
export function requestPage(requestId: string, acceptLanguage: string | undefined): string {
  const { lang, words } = wordsFor(acceptLanguage);
  return page(
    lang,
    words.title,
    `<p class="site">${words.site}</p>
      <h1>${words.title}</h1>
      <p>${words.request}</p>
      <ul>
        <li>${words.calendars}</li>
        <li>${words.contacts}</li>
      </ul>
      <p class="note">${words.note}</p>
      <form method="post" action="/decision">
        <input type="hidden" name="request" value="${requestId}">
        <button name="decision" value="deny">${words.deny}</button>
        <button class="primary" name="decision" value="consent">${words.consent}</button>
      </form>`,
  );
}

/** The page for an invalid request. It has no link, because an address in the request may be an attacker's. */
export function invalidPage(acceptLanguage: string | undefined): string {
  const { lang, words } = wordsFor(acceptLanguage);
  return page(lang, words.site, `<p class="site">${words.site}</p><h1>${words.invalid}</h1>`);
}

function page(lang: string, title: string, body: string): string {
  return `<!doctype html>
    <html lang="${lang}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>${title}</title>
        <link rel="stylesheet" href="/page.css">
      </head>
      <body>
        <main>${body}</main>
      </body>
    </html>`;
}

/** The site's styles. */
export const STYLES = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; background: light-dark(#f2f3f5, #16181d); }
main {
  box-sizing: border-box;
  max-width: 28rem;
  margin: 8vh auto;
  padding: 2rem;
  border-radius: 12px;
  background: light-dark(#fff, #22252c);
}
h1 { margin: 0; font-size: 1.25rem; line-height: 1.3; }
ul { padding-inline-start: 1.25rem; }
.site, .note { font-size: 0.875rem; color: light-dark(#4c5261, #b4bac6); }
.site { margin: 0 0 1rem; }
form { display: flex; flex-wrap: wrap; justify-content: end; gap: 0.75rem; margin-block-start: 1.5rem; }
button {
  min-block-size: 44px;
  padding: 0 1.25rem;
  border: 1px solid light-dark(#767d8c, #8b92a1);
  border-radius: 6px;
  background: transparent;
  color: inherit;
  font: inherit;
}
.primary { border-color: transparent; background: light-dark(#1d4fc4, #9db9ff); color: light-dark(#fff, #0b1a3d); }
`;
