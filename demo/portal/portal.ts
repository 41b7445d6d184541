import '../../src/integrations-section/define.ts';
// At hand from the start, so that the language can be switched at any time, also while the server is away.
import '../../src/localization/locales/de.ts';
import type { Account } from '../server/accounts/account.ts';
import { showAccount } from './account-page.ts';
import { showAccounts } from './accounts-page.ts';
import { find, findChoice } from './find.ts';
import { readPreferences, remember, type Theme } from './preferences.ts';
import { fetchAccounts, fetchSession, type Person, sendSignOut } from './session.ts';
import { askAgain, askWhoItIs } from './sign-in.ts';
import { showView, watchView } from './views.ts';
import { type Language, WORDS, writeWords } from './words.ts';

const preferences = readPreferences();
const accountChoice = findChoice('account');
const themeChoice = findChoice('theme');
const languageButtons = [...document.querySelectorAll<HTMLButtonElement>('[data-language]')];
const menuButton = find('.menu-button');
const section = find('integrations-section');
let accounts: Account[] = [];
let people: readonly Person[] = [];
let person: Person | undefined;

function showTheme(): void {
  document.documentElement.dataset.theme = preferences.theme;
  themeChoice.value = preferences.theme;
}

function showLanguage(): void {
  const { lang } = preferences;
  document.documentElement.lang = lang;
  document.title = WORDS[lang].product;
  writeWords(document, lang);
  for (const button of languageButtons) button.ariaPressed = String(button.dataset.language === lang);
}

function showChosenAccount(): void {
  showAccounts(accounts, preferences.lang, chooseAccount);
  const account = accounts.find(({ id }) => id === preferences.account) ?? accounts[0];
  if (!account) return;
  accountChoice.value = account.id;
  showAccount(account, preferences.lang);
  showView(preferences.lang);
}

function chooseAccount(id: string): void {
  preferences.account = id;
  remember({ account: id });
  showChosenAccount();
}

async function start(): Promise<void> {
  try {
    const session = await fetchSession();
    people = session.people;
    document.body.classList.toggle('signed-out', !session.person);
    showPerson(session.person ?? (await askWhoItIs(people, preferences.lang)));
    document.body.classList.remove('signed-out');
    accounts = await fetchAccounts();
  } catch {
    showFailure('accountsFailed', start);
    return;
  }
  find('.failure').replaceChildren();
  accountChoice.replaceChildren(...accounts.map(({ id, name }) => new Option(`${name} · ${id}`, id)));
  accountChoice.disabled = false;
  showChosenAccount();
}

function showPerson(signedIn: Person): void {
  person = signedIn;
  find('.top-bar .person-name').textContent = person.name;
  find('.top-bar .person-role').textContent = person.organisation;
  find('.person').hidden = false;
}

/** Asks the user to sign in over the page. For another person the page reloads, because its content is not theirs. */
async function signInAgain(): Promise<void> {
  const signedIn = await askAgain(people, preferences.lang);
  if (signedIn.id === person?.id) return;
  location.reload();
  await new Promise(() => {});
}

async function signOut(): Promise<void> {
  try {
    await sendSignOut();
    location.reload();
  } catch {
    showFailure('signOutFailed', signOut);
  }
}

function showFailure(message: string, retry: () => Promise<void>): void {
  const text = document.createElement('p');
  text.role = 'alert';
  text.dataset.text = message;
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.text = 'retry';
  button.addEventListener('click', () => void retry());
  const failure = find('.failure');
  failure.replaceChildren(text, button);
  writeWords(failure, preferences.lang);
}

function setMenu(isOpen: boolean): void {
  menuButton.ariaExpanded = String(isOpen);
  document.body.classList.toggle('menu-open', isOpen);
}

for (const button of languageButtons) {
  button.addEventListener('click', () => {
    preferences.lang = button.dataset.language as Language;
    remember({ lang: preferences.lang });
    showLanguage();
    showChosenAccount();
  });
}
themeChoice.addEventListener('change', () => {
  preferences.theme = themeChoice.value as Theme;
  remember({ theme: preferences.theme });
  showTheme();
});
accountChoice.addEventListener('change', () => chooseAccount(accountChoice.value));
watchView(() => accounts.length > 0 && showView(preferences.lang));
find('.sign-out').addEventListener('click', () => void signOut());
section.addEventListener('integrations-unauthenticated', (event) => event.waitUntil(signInAgain()));
menuButton.addEventListener('click', () => setMenu(menuButton.ariaExpanded !== 'true'));
find('#navigation').addEventListener('click', (event) => {
  if ((event.target as Element).closest('a[href]')) setMenu(false);
});

showTheme();
showLanguage();
await start();
