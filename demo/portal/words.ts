const GERMAN = {
  skip: 'Zum Inhalt springen',
  menu: 'Menü',
  product: 'Kundenverwaltung',
  account: 'Konto',
  language: 'Sprache',
  theme: 'Darstellung',
  themeSystem: 'System',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  navigation: 'Hauptnavigation',
  navigationAccounts: 'Konten',
  navigationAccount: 'Kontoinformationen',
  navigationIntegrations: 'Integrationen & Apps',
  accounts: 'Konten',
  kind: 'Art',
  accountInformation: 'Kontoinformationen',
  customerInformation: 'Kundendaten',
  partnerInformation: 'Partnerdaten',
  supportContact: 'Ansprechpartner für den Support',
  customer: 'Kundenkonto',
  partner: 'Partnerkonto',
  contractSuspended: 'Vertrag ausgesetzt',
  name: 'Name',
  accountNumber: 'Kontonummer',
  address: 'Adresse',
  phone: 'Telefon',
  email: 'E-Mail',
  defaultLanguage: 'Standardsprache',
  cloudLocation: 'Cloud-Standort',
  since: 'Konto seit',
  accountsFailed:
    'Die Konten konnten nicht geladen werden. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  retry: 'Erneut versuchen',
  cancel: 'Abbrechen',
  person: 'Angemeldet',
  rolePartner: 'Partner: alle Konten',
  roleAdministrator: 'Administrator eines Kundenkontos',
  roleViewer: 'Nur Ansicht eines Kundenkontos',
  signIn: 'Anmelden',
  signInText: 'Wählen Sie, als wer Sie sich umsehen möchten. Diese Demo fragt nicht nach einem Kennwort.',
  signInAgainText: 'Ihre Anmeldung ist abgelaufen. Melden Sie sich wieder an; was Sie eingegeben haben, ist noch da.',
  signInFailed: 'Die Anmeldung ist fehlgeschlagen. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  signOut: 'Abmelden',
  signOutFailed: 'Die Abmeldung ist fehlgeschlagen. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
};

type Words = Record<keyof typeof GERMAN, string>;

const ENGLISH: Words = {
  skip: 'Skip to content',
  menu: 'Menu',
  product: 'Customer administration',
  account: 'Account',
  language: 'Language',
  theme: 'Appearance',
  themeSystem: 'System',
  themeLight: 'Light',
  themeDark: 'Dark',
  navigation: 'Main navigation',
  navigationAccounts: 'Accounts',
  navigationAccount: 'Account information',
  navigationIntegrations: 'Integrations & Apps',
  accounts: 'Accounts',
  kind: 'Kind',
  accountInformation: 'Account information',
  customerInformation: 'Customer information',
  partnerInformation: 'Partner information',
  supportContact: 'Support contact',
  customer: 'Customer account',
  partner: 'Partner account',
  contractSuspended: 'Contract suspended',
  name: 'Name',
  accountNumber: 'Account number',
  address: 'Address',
  phone: 'Phone',
  email: 'E-mail',
  defaultLanguage: 'Default language',
  cloudLocation: 'Cloud location',
  since: 'Account since',
  accountsFailed: 'The accounts could not be loaded. Check your connection and try again.',
  retry: 'Try again',
  cancel: 'Cancel',
  person: 'Signed in',
  rolePartner: 'Partner: all accounts',
  roleAdministrator: 'Administrator of one customer account',
  roleViewer: 'Can view one customer account',
  signIn: 'Sign in',
  signInText: 'Choose as whom you want to look around. This demo asks for no password.',
  signInAgainText: 'Your session has expired. Sign in again; what you entered is still here.',
  signInFailed: 'The sign-in failed. Check your connection and try again.',
  signOut: 'Sign out',
  signOutFailed: 'The sign-out failed. Check your connection and try again.',
};

/** A language of the portal. */
export type Language = 'de' | 'en';

/** The portal's words by language. */
export const WORDS: Record<Language, Words> = { de: GERMAN, en: ENGLISH };

/** Fills every element below the root that names a word in `data-text` or `data-label`. */
export function writeWords(root: ParentNode, language: Language): void {
  const words: Record<string, string> = WORDS[language];
  for (const element of root.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = words[element.dataset.text ?? ''] ?? '';
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-label]')) {
    element.ariaLabel = words[element.dataset.label ?? ''] ?? '';
  }
}
