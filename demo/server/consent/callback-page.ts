/** The end of a consent, as the callback page tells it. */
export type Ending = 'consented' | 'denied' | 'unconfirmed' | 'invalid';

const WORDS = {
  en: {
    consented: 'Consent has been given.',
    denied: 'Consent was declined.',
    unconfirmed: 'The consent could not be confirmed. Please try again in the portal.',
    invalid: 'This link is not valid, or not any more. Please start again in the portal.',
    close: 'You can close this window.',
    back: 'Back to the portal',
  },
  de: {
    consented: 'Die Zustimmung wurde erteilt.',
    denied: 'Die Zustimmung wurde abgelehnt.',
    unconfirmed: 'Die Zustimmung konnte nicht bestätigt werden. Bitte versuchen Sie es im Portal erneut.',
    invalid: 'Dieser Link ist nicht oder nicht mehr gültig. Bitte beginnen Sie im Portal von vorn.',
    close: 'Sie können dieses Fenster schließen.',
    back: 'Zurück zum Portal',
  },
};

/** The page that people return to. It closes itself if it may, and shows nothing from the request. */
export function callbackPage(ending: Ending, acceptLanguage = '', accountId = ''): string {
  const language = /^de\b/i.test(acceptLanguage.trim()) ? 'de' : 'en';
  const words = WORDS[language];
  const script = ending === 'invalid' ? '' : '<script type="module" src="/consent/close.js"></script>';
  const address = accountId === '' ? '/' : `/?account=${encodeURIComponent(accountId)}`;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>${words[ending]}</title>
    <link rel="stylesheet" href="/consent/page.css">
    ${script}
  </head>
  <body>
    <main>
      <h1>${words[ending]}</h1>
      <p>${words.close}</p>
      <p><a href="${address}">${words.back}</a></p>
    </main>
  </body>
</html>
`;
}

/** Closes the window. Browsers allow it only if a script has opened the window. */
export const CALLBACK_SCRIPT = 'window.close();\n';

/** The page's styles. */
export const CALLBACK_STYLES = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 32rem; margin: 15vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.25rem; line-height: 1.3; }
`;
