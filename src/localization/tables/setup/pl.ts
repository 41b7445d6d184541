import type { ConsentWords, SetupWords } from '../../words/setup-words.ts';

/** What set-ups show, in Polish. */
export const plSetup: SetupWords & ConsentWords = {
  configurationTitle: ({ application }) => `Konfiguracja ${application}`,
  configurationAccount: ({ account }) => `Konto: ${account}`,
  loadingConfiguration: 'Wczytywanie konfiguracji…',
  saveConfiguration: 'Zapisz',
  savingConfiguration: 'Zapisywanie…',
  configurationNotSaved: 'Nie udało się zapisać konfiguracji.',
  inputStillHere: 'Wprowadzone dane zostały zachowane.',
  changedElsewhere: ({ who, fields }, { list }) =>
    `Tę konfigurację zmieniono w międzyczasie (${who || 'inna osoba'})${fields.length > 0 ? `: ${list(fields)}` : ''}.`,
  takeTheirs: 'Przyjmij zmiany innej osoby',
  overwriteTheirs: 'Zapisz mimo to moje dane',
  fieldToSave: ({ field }) => `Wartość do zapisania: ${field}`,
  theirValue: ({ who }) => (who ? `Zapis użytkownika ${who}` : 'Zapis innej osoby'),
  myValue: 'Twój wpis',
  keepTheirSecret: 'Zachowaj zapisaną wartość',
  sendMySecret: 'Użyj wpisanej wartości',
  emptyValue: 'Puste',
  tickedValue: 'Tak',
  untickedValue: 'Nie',
  addAgainAndSave: 'Dodaj ponownie i zapisz',
  testConnection: 'Testuj połączenie',
  testingConnection: 'Testowanie połączenia…',
  connectionWorks: 'Połączenie działa.',
  connectionFails: 'Połączenie nie działa.',
  connectionFailsSave: 'Sprawdź wprowadzone dane. Mimo to można je zapisać.',
  connectionNotTested: 'Nie udało się przetestować połączenia.',
  connectionNotTestable: 'Ten portal nie może go przetestować. Mimo to można zapisać dane.',
  nothingToSetUp: 'Ta aplikacja nie wymaga konfiguracji.',
  setupUnreadable: 'Nie można wyświetlić pól tej aplikacji.',
  integrationNotFound: 'Tej integracji nie ma już na koncie.',
  discardTitle: 'Odrzucić zmiany?',
  discardText: 'Wprowadzone dane nie zostały zapisane.',
  discardInput: 'Odrzuć',
  keepEditing: 'Kontynuuj edycję',
  dialogLeft:
    'Ta strona pokazuje teraz coś innego. Tutaj nie można już niczego zmienić. Wprowadzone dane można jeszcze ' +
    'skopiować.',
  consentExplained: ({ application }) =>
    `Konfiguracja ${application} odbywa się w witrynie dostawcy, gdzie ktoś musi wyrazić zgodę. Witryna otworzy się w ` +
    'nowym oknie.',
  consentBy: ({ who }) => `Zgodę musi wyrazić: ${who}.`,
  startConsent: ({ application }) => `Przejdź do ${application}`,
  awaitingConsent: 'Oczekiwanie na zgodę…',
  consentMayWait: 'Możesz zamknąć to okno. Stan zmieni się, gdy tylko zgoda zostanie wyrażona.',
  openConsentPage: 'Otwórz stronę zgody (nowe okno)',
  handOverConsent: 'Wyślij to łącze osobie, która musi wyrazić zgodę. Działa jeden raz.',
  consentLink: 'Łącze do zgody',
  mailConsent: 'Wyślij e-mailem',
  consentMailSubject: ({ application }) => `Potrzebna zgoda: ${application}`,
  consentMailText: ({ application, until }) =>
    `Otwórz tę stronę i wyraź zgodę na integrację z ${application}. Łącze działa jeden raz, do ${until}.`,
  consentExpires: ({ time }) => `Łącze wygaśnie ${time}.`,
  consentWindowBlocked: 'Przeglądarka zablokowała okno. Otwórz stronę za pomocą łącza.',
  consentWindowClosed:
    'Okno jest prawdopodobnie zamknięte. Jeśli zgoda została wyrażona, za chwilę będzie to tu widoczne. W przeciwnym ' +
    'razie otwórz stronę ponownie.',
  consentLate: 'Odpowiedź jeszcze nie nadeszła.',
  consentDenied: 'Odmówiono zgody.',
  consentNotStarted: 'Nie udało się otworzyć strony zgody.',
  consentGiven: 'Zgoda została wyrażona. Nic więcej nie trzeba konfigurować.',
};
