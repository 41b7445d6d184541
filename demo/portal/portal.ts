import '../../src/integrations-section/define.ts';
// At hand from the start, so that the language can be switched at any time, also while the server is away.
import '../../src/localization/locales/de.ts';
import { type Account, accountListSchema } from '../server/account.ts';
import { showAccount } from './account-page.ts';
import { find, findChoice } from './find.ts';
import { readPreferences, remember, type Theme } from './preferences.ts';
import { type Language, WORDS, writeWords } from './words.ts';

const preferences = readPreferences();
const accountChoice = findChoice('account');
const themeChoice = findChoice('theme');
const languageButtons = [...document.querySelectorAll<HTMLButtonElement>('[data-language]')];
const menuButton = find('.menu-button');
let accounts: Account[] = [];

function showTheme(): void {
  document.documentElement.dataset.theme = preferences.theme;
  themeChoice.value = preferences.theme;
}

function showLanguage(): void {
  const { lang } = preferences;
  document.documentElement.lang = lang;
  document.title = `${WORDS[lang].accountInformation} – ${WORDS[lang].product}`;
  writeWords(document, lang);
  for (const button of languageButtons) button.ariaPressed = String(button.dataset.language === lang);
}

function showChosenAccount(): void {
  const account = accounts.find(({ id }) => id === preferences.account) ?? accounts[0];
  if (!account) return;
  accountChoice.value = account.id;
  showAccount(account, preferences.lang);
}

async function loadAccounts(): Promise<void> {
  try {
    const response = await fetch('/api/accounts');
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    accounts = accountListSchema.parse(await response.json()).items;
  } catch {
    showFailure();
    return;
  }
  find('.failure').replaceChildren();
  accountChoice.replaceChildren(...accounts.map(({ id, name }) => new Option(`${name} · ${id}`, id)));
  accountChoice.disabled = false;
  showChosenAccount();
}

function showFailure(): void {
  const text = document.createElement('p');
  text.role = 'alert';
  text.dataset.text = 'accountsFailed';
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.text = 'retry';
  button.addEventListener('click', () => void loadAccounts());
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
accountChoice.addEventListener('change', () => {
  preferences.account = accountChoice.value;
  remember({ account: accountChoice.value });
  showChosenAccount();
});
menuButton.addEventListener('click', () => setMenu(menuButton.ariaExpanded !== 'true'));
find('#navigation').addEventListener('click', (event) => {
  if ((event.target as Element).closest('a[href]')) setMenu(false);
});

showTheme();
showLanguage();
await loadAccounts();
