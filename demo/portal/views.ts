import { find } from './find.ts';
import { type Language, WORDS } from './words.ts';

/** The fragment of the address that shows the account, and not the list of accounts. */
export const ACCOUNT_VIEW = 'account-information';
const ACCOUNTS_VIEW = 'accounts';

/** Shows the list of accounts or the account, as the address says. */
export function showView(language: Language): void {
  const isList = location.hash === `#${ACCOUNTS_VIEW}`;
  const heading = isList ? 'accounts' : 'accountInformation';
  find('.accounts').hidden = !isList;
  find('.page').hidden = isList;
  find('.view-heading').dataset.text = heading;
  find('.view-heading').textContent = WORDS[language][heading];
  document.title = `${WORDS[language][heading]} – ${WORDS[language].product}`;
  const current = isList ? ACCOUNTS_VIEW : ACCOUNT_VIEW;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#navigation a')) {
    link.ariaCurrent = link.hash === `#${current}` ? 'page' : null;
  }
}

/** Calls back when the address says another view, and brings what it names into view. */
export function watchView(show: () => void): void {
  addEventListener('hashchange', () => {
    const name = location.hash.slice(1);
    show();
    // The browser looked for it before it was shown.
    const target = name === 'integrations' ? find('#integrations') : find('#main');
    target.scrollIntoView();
    if (name === ACCOUNTS_VIEW || name === ACCOUNT_VIEW) find('#main').focus({ preventScroll: true });
  });
}
