import { couple } from '../../couple.ts';
import type { ConsentWords, SetupWords } from '../../words/setup-words.ts';

/** What set-ups show, in German. */
export const deSetup: SetupWords & ConsentWords = {
  configurationTitle: ({ application }) => couple(application, 'Konfiguration'),
  configurationAccount: ({ account }) => `Konto: ${account}`,
  loadingConfiguration: 'Konfiguration wird geladen\u00a0…',
  saveConfiguration: 'Speichern',
  savingConfiguration: 'Wird gespeichert\u00a0…',
  configurationNotSaved: 'Die Konfiguration konnte nicht gespeichert werden.',
  inputStillHere: 'Ihre Eingaben bleiben erhalten.',
  changedElsewhere: ({ who, fields }, { list }) =>
    `${who || 'Jemand anderes'} hat diese Konfiguration inzwischen geändert` +
    `${fields.length > 0 ? `: ${list(fields)}` : ''}.`,
  takeTheirs: 'Änderungen der anderen Person übernehmen',
  overwriteTheirs: 'Meine Eingaben trotzdem speichern',
  fieldToSave: ({ field }) => `Zu speichernder Wert: ${field}`,
  theirValue: ({ who }) => `Gespeichert von ${who || 'jemand anderem'}`,
  myValue: 'Ihre Eingabe',
  keepTheirSecret: 'Gespeicherten Wert behalten',
  sendMySecret: 'Ihre Eingabe verwenden',
  emptyValue: 'Leer',
  tickedValue: 'Ja',
  untickedValue: 'Nein',
  addAgainAndSave: 'Erneut hinzufügen und speichern',
  testConnection: 'Verbindung testen',
  testingConnection: 'Die Verbindung wird getestet\u00a0…',
  connectionWorks: 'Die Verbindung funktioniert.',
  connectionFails: 'Die Verbindung funktioniert nicht.',
  connectionFailsSave: 'Prüfen Sie Ihre Eingaben. Sie können sie trotzdem speichern.',
  connectionNotTested: 'Die Verbindung konnte nicht getestet werden.',
  connectionNotTestable: 'Dieses Portal kann sie nicht testen. Sie können trotzdem speichern.',
  nothingToSetUp: 'Für diese Anwendung ist nichts einzurichten.',
  setupUnreadable: 'Die Felder dieser Anwendung können nicht angezeigt werden.',
  integrationNotFound: 'Diese Integration ist nicht mehr im Konto.',
  discardTitle: 'Änderungen verwerfen?',
  discardText: 'Ihre Eingaben wurden nicht gespeichert.',
  discardInput: 'Verwerfen',
  keepEditing: 'Weiter bearbeiten',
  dialogLeft:
    'Diese Seite zeigt inzwischen etwas anderes. Hier kann nichts mehr geändert werden. Sie können Ihre Eingaben ' +
    'noch kopieren.',
  consentExplained: ({ application }) =>
    `Die Einrichtung von ${application} erfolgt auf der Website des Anbieters. Dort muss jemand zustimmen. Sie öffnet ` +
    'sich in einem neuen Fenster.',
  consentBy: ({ who }) => `Zustimmung nötig von: ${who}.`,
  startConsent: ({ application }) => `Weiter zu ${application}`,
  awaitingConsent: 'Zustimmung ausstehend\u00a0…',
  consentMayWait: 'Sie können diesen Dialog schließen. Der Status ändert sich, sobald die Zustimmung vorliegt.',
  openConsentPage: 'Zustimmungsseite öffnen (neues Fenster)',
  handOverConsent: 'Senden Sie diesen Link an die Person, die zustimmen muss. Er gilt einmal.',
  consentLink: 'Link zur Zustimmung',
  mailConsent: 'Per E-Mail senden',
  consentMailSubject: ({ application }) => `Zustimmung nötig für ${application}`,
  consentMailText: ({ application, until }) =>
    `Bitte öffnen Sie diese Seite und stimmen Sie der Integration von ${application} zu. Der Link gilt einmal, bis ${until}.`,
  consentExpires: ({ time }) => `Der Link läuft ${time} ab.`,
  consentWindowBlocked: 'Ihr Browser hat das Fenster blockiert. Öffnen Sie die Seite über den Link.',
  consentWindowClosed: 'Das Fenster ist wohl geschlossen. Falls niemand zugestimmt hat, öffnen Sie die Seite erneut.',
  consentLate: 'Bisher ist keine Antwort gekommen.',
  consentDenied: 'Die Zustimmung wurde abgelehnt.',
  consentNotStarted: 'Die Zustimmungsseite konnte nicht geöffnet werden.',
  consentGiven: 'Die Zustimmung wurde erteilt. Mehr ist nicht einzurichten.',
};
