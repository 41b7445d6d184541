import { textIn } from '../../src/model/text.ts';
import type { Account } from '../server/accounts/account.ts';
import { badgesOf, beginOf, element } from './account-page.ts';
import { find } from './find.ts';
import { ACCOUNT_VIEW } from './views.ts';
import type { Language } from './words.ts';

/** Lists the accounts on the page. The name of each leads to the account. */
export function showAccounts(accounts: readonly Account[], language: Language, choose: (id: string) => void): void {
  const rows = accounts.map((account) => {
    const link = document.createElement('a');
    link.href = `?account=${encodeURIComponent(account.id)}#${ACCOUNT_VIEW}`;
    link.append(account.name);
    link.addEventListener('click', (event) => {
      // Another tab or window loads the page by itself.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(account.id);
      location.hash = ACCOUNT_VIEW;
    });
    const badges = element('ul', ...badgesOf(account, language));
    badges.className = 'badges';
    const name = element('th', link);
    name.setAttribute('scope', 'row');
    const place = textIn(account.details.cloudLocation, language);
    const cells = [account.id, badges, place, beginOf(account, language)].map((content) => element('td', content));
    return element('tr', name, ...cells);
  });
  find('.accounts tbody').replaceChildren(...rows);
}
