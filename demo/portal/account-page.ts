import { textIn } from '../../src/model/text.ts';
import type { Account } from '../server/accounts/account.ts';
import { find } from './find.ts';
import { type Language, WORDS } from './words.ts';

type Detail = [label: string, ...lines: (string | Node)[]];

/** Shows the account on the page: its data, and its integrations in the section. */
export function showAccount(account: Account, language: Language): void {
  const words = WORDS[language];
  find('.account-name').textContent = account.name;
  find('.badges').replaceChildren(...badgesOf(account, language));
  find('#customer-heading').textContent =
    account.kind === 'partner' ? words.partnerInformation : words.customerInformation;
  showDetails('#customer-details', customerDetails(account, language));
  const contact = account.details.supportContact;
  showDetails('#support-details', [
    [words.name, contact.name],
    [words.phone, link(`tel:${contact.phone.replaceAll(' ', '')}`, contact.phone)],
    [words.email, link(`mailto:${contact.email}`, contact.email)],
  ]);
  const section = find('integrations-section');
  section.setAttribute('account-name', account.name);
  section.setAttribute('account-id', account.id);
}

/** What an account is, and whether its contract is suspended, as items of a list. */
export function badgesOf({ kind, contract }: Account, language: Language): HTMLElement[] {
  const words = WORDS[language];
  return [words[kind], ...(contract === 'suspended' ? [words.contractSuspended] : [])].map((badge) =>
    element('li', badge),
  );
}

/** The day on which an account began. */
export function beginOf({ details }: Account, language: Language): string {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return date.format(new Date(details.since));
}

function customerDetails(account: Account, language: Language): Detail[] {
  const { id, name, details } = account;
  const words = WORDS[language];
  const country = new Intl.DisplayNames(language, { type: 'region' }).of(details.country) ?? details.country;
  const defaultLanguage =
    new Intl.DisplayNames(language, { type: 'language' }).of(details.language) ?? details.language;
  return [
    [words.name, name],
    [words.accountNumber, id],
    [words.address, ...details.addressLines, country],
    [words.phone, link(`tel:${details.phone.replaceAll(' ', '')}`, details.phone)],
    [words.email, link(`mailto:${details.email}`, details.email)],
    [words.defaultLanguage, defaultLanguage],
    [words.cloudLocation, textIn(details.cloudLocation, language)],
    [words.since, beginOf(account, language)],
  ];
}

function showDetails(selector: string, details: Detail[]): void {
  const groups = details.map(([label, ...lines]) => {
    const values = lines.map((line) => element('span', line));
    return element('div', element('dt', label), element('dd', ...values));
  });
  find(selector).replaceChildren(...groups);
}

function link(address: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.append(text);
  return anchor;
}

/** An element with these children. */
export function element(name: string, ...children: (string | Node)[]): HTMLElement {
  const created = document.createElement(name);
  created.append(...children);
  return created;
}
