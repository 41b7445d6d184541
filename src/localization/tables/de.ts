import type { Translation } from '../translation.ts';
import { deFieldProblems } from '../field-problems/de.ts';

/** German. */
export const de: Translation = {
  $code: 'de',

  integrationsHeading: 'Integrationen',
  addNewIntegration: '+ Neue hinzufügen',
  loadingIntegrations: 'Integrationen werden geladen …',
  noIntegrations: 'Dieses Konto hat noch keine Integrationen. Fügen Sie eine Anwendung hinzu, um zu beginnen.',
  noDataSource:
    'Integrationen können nicht angezeigt werden, weil diese Seite keine Datenquelle oder kein Konto dafür nennt.',
  integrationsNotLoaded: 'Die Integrationen konnten nicht geladen werden.',
  integrationsOutOfDate: 'Die Liste ist möglicherweise nicht aktuell.',
  applicationsNotLoaded: 'Die Anwendungen konnten nicht geladen werden.',
  entriesLeftOut: (count) =>
    count === 1
      ? 'Ein Eintrag konnte nicht gelesen werden und fehlt hier.'
      : `${count} Einträge konnten nicht gelesen werden und fehlen hier.`,
  dialogNotLoaded: 'Dieser Dialog konnte nicht geladen werden. Prüfen Sie Ihre Verbindung.',
  readOnlyView: 'Diese Ansicht ist schreibgeschützt.',
  integrationStatus: (status) =>
    ({
      'setup-required': 'Setup ausstehend',
      pending: 'In Bearbeitung',
      active: 'Aktiv',
      error: 'Fehler',
      paused: 'Pausiert',
    })[status],
  statusNextStep: (status) =>
    ({
      'setup-required': '',
      pending: 'Die Bestätigung durch die Anwendung steht noch aus.',
      active: '',
      error: 'Prüfen Sie die Konfiguration.',
      paused: 'Die Anwendung wird zurzeit nicht verwendet.',
    })[status],
  waitingForConsent: 'Warten auf Zustimmung',
  integrationAddedOn: (date) => `Hinzugefügt am ${date}`,
  completeSetup: 'Setup abschließen',
  editConfiguration: 'Bearbeiten',
  actionOn: (action, application) => `${action}: ${application}`,
  integrationSwitch: (application) => `${application}-Integration`,

  thirdPartyApplications: 'Drittanbieter',
  vendorApplications: 'Eigene Anwendungen',
  searchApplications: 'Anwendungen suchen',
  noApplications: 'Hier gibt es keine Anwendungen.',
  noApplicationMatches: (search) => `Keine Anwendung passt zu „${search}“.`,
  noApplicationInCategory: (search, category) => `Keine Anwendung unter „${category}“ passt zu „${search}“.`,
  clearSearch: 'Suche zurücksetzen',
  applicationCount: (count, shown) => (count === 1 ? '1 Anwendung' : `${shown} Anwendungen`),
  matchesElsewhere: (shown, place) => `${shown} unter „${place}“ anzeigen`,
  catalogueComing: 'Weitere Anwendungen werden geladen …',
  searchingEverything: 'Alle Anwendungen werden durchsucht …',
  catalogueIncomplete: 'Der Katalog ist nicht vollständig.',
  searchIncomplete: 'Es konnte nicht alles durchsucht werden.',
  applicationCategory: 'Kategorie',
  allCategories: 'Alle Kategorien',
  addApplication: 'Hinzufügen',
  applicationChosen: 'Vorgemerkt',
  timesOnAccount: (count) => (count === 1 ? 'Einmal auf diesem Konto' : `${count}-mal auf diesem Konto`),
  applicationsToAdd: (count) => {
    if (count === 0) return 'Nichts vorgemerkt';
    return count === 1 ? '1 Anwendung wird hinzugefügt' : `${count} Anwendungen werden hinzugefügt`;
  },
  addingApplications: 'Wird hinzugefügt …',
  additionsFailed: (count) =>
    count === 1
      ? 'Eine Anwendung konnte nicht hinzugefügt werden.'
      : `${count} Anwendungen konnten nicht hinzugefügt werden.`,
  applicationNotAdded: 'Nicht hinzugefügt.',
  integrationsAdded: (applications) => `Hinzugefügt: ${applications}.`,
  commitAdditions: 'Fertig',

  filterIntegrations: 'Integrationen filtern',
  integrationCount: (count, shown) => (count === 1 ? '1 Integration' : `${shown} Integrationen`),
  noIntegrationMatches: (search) => `Keine Integration passt zu „${search}“.`,
  noIntegrationInGroup: (search, group) => `Keine Integration unter „${group}“ passt zu „${search}“.`,
  allIntegrations: 'Alle',
  needsAttention: 'Zu erledigen',
  waitsForOthers: 'Wartend',
  integrationsNeedAttention: (count, shown) => {
    if (count === 0) return 'Es ist nichts mehr zu erledigen.';
    return `Bei ${count === 1 ? 'einer Integration' : `${shown} Integrationen`} ist etwas zu erledigen.`;
  },
  configurationTitle: (application) => `${application}-Konfiguration`,
  configurationAccount: (accountId) => `Konto: ${accountId}`,
  saveConfiguration: 'Speichern',
  savingConfiguration: 'Wird gespeichert …',
  configurationSaved: (application) => `Die Konfiguration von ${application} ist gespeichert.`,
  configurationNotSaved: 'Die Konfiguration konnte nicht gespeichert werden.',
  inputStillHere: 'Ihre Eingaben sind noch da.',
  changedElsewhere: (who, fields) =>
    `${who || 'Jemand anderes'} hat diese Konfiguration inzwischen geändert${fields ? `: ${fields}` : ''}.`,
  takeTheirs: 'Neue Werte übernehmen',
  overwriteTheirs: 'Meine trotzdem speichern',
  addAgainAndSave: 'Erneut hinzufügen und speichern',
  testConnection: 'Verbindung testen',
  testingConnection: 'Die Verbindung wird getestet …',
  connectionWorks: 'Die Verbindung funktioniert.',
  connectionFails: 'Die Verbindung funktioniert nicht.',
  connectionFailsSave: 'Prüfen Sie Ihre Eingaben. Sie können sie trotzdem speichern.',
  connectionNotTested: 'Die Verbindung konnte nicht getestet werden.',
  connectionNotTestable: 'Dieses Portal kann sie nicht testen. Sie können trotzdem speichern.',
  nothingToSetUp: 'Für diese Anwendung ist nichts einzurichten.',
  setupUnreadable: 'Die Felder dieser Anwendung können nicht angezeigt werden.',
  integrationNotFound: 'Diese Integration ist nicht mehr auf dem Konto.',
  optionalField: 'optional',
  chooseOption: 'Auswählen …',
  showSecret: 'Anzeigen',
  hideSecret: 'Verbergen',
  secretStored: 'Ein Wert ist gespeichert. Lassen Sie das Feld leer, um ihn zu behalten.',
  secretRemoved: 'Der gespeicherte Wert wird beim Speichern entfernt.',
  removeSecret: 'Entfernen',
  keepSecret: 'Rückgängig',
  secretLost: (changed) =>
    `Der gespeicherte Wert wird nicht behalten, weil Sie Folgendes geändert haben: ${changed}. Geben Sie ihn ` +
    'erneut ein.',
  secretElsewhere: (changed) =>
    `Der gespeicherte Wert wird mit Ihrer Änderung verwendet: ${changed}. Geben Sie einen anderen ein, wenn er ` +
    'nicht dazugehört.',
  fieldsWrong: (count) =>
    count === 1 ? 'Ein Feld muss korrigiert werden.' : `${count} Felder müssen korrigiert werden.`,
  ...deFieldProblems,
  fieldNotTicked: 'Setzen Sie hier ein Häkchen, um fortzufahren.',
  fieldNumberAmbiguous: (example) => `Schreiben Sie die Zahl wie ${example}, ohne Tausendertrennzeichen.`,
  fieldNumberInexact: 'Diese Zahl hat zu viele Stellen, um genau gespeichert zu werden. Geben Sie höchstens 15 ein.',
  linesJoined: 'Die Zeilenumbrüche wurden entfernt, weil dieses Feld einzeilig ist.',
  numberSaved: (number) => `Wird gespeichert als ${number}.`,
  fieldRefused: 'Der Server nimmt diesen Wert nicht an.',
  leftOut: (what) => `Das wird weggelassen: ${what}.`,
  leftIn: (what) => `Wird mitgespeichert: ${what}.`,
  whiteSpace: 'Leerraum',
  invisibleCharacters: 'unsichtbare Zeichen',
  quotesAndBraces: 'Anführungszeichen und Klammern',
  copyValue: 'Kopieren',
  valueCopied: 'Kopiert.',
  valueSelected: 'Konnte nicht kopiert werden. Der Wert ist markiert.',
  noValueYet: 'Es gibt noch keinen Wert.',
  discardTitle: 'Eingaben verwerfen?',
  discardText: 'Ihre Eingaben wurden nicht gespeichert.',
  discardInput: 'Verwerfen',
  keepEditing: 'Weiter bearbeiten',
  dialogLeft:
    'Diese Seite zeigt inzwischen etwas anderes. Hier kann nichts mehr geändert werden. Sie können Ihre Eingaben ' +
    'noch kopieren.',
  cmName: 'Name',
  cmAccountId: 'CM.com-Konto-ID',
  cmAccountIdHelp: 'Im CM.com-Portal unter Channels → API access and settings → Authentication.',
  cmAccountIdNumeric:
    'Das sieht nach der Kontonummer dieses Portals aus. Die CM.com-Konto-ID hat die Form ' +
    '0f8fad5b-d9cb-469f-a165-70867728950e.',
  cmProductToken: 'Produkt-Token',
  cmProductTokenHelp:
    'Im CM.com-Portal unter Channels → API access and settings → Authentication. Die API-Schlüssel, die dort ' +
    'ebenfalls stehen, funktionieren hier nicht.',
  cmProductTokenShape:
    'Produkt-Token haben meist die Form 0f8fad5b-d9cb-469f-a165-70867728950e. Ist das ein API-Schlüssel?',
  cmProductTokenIsAccountId: 'Das ist die Konto-ID. Das Produkt-Token ist ein anderer Wert.',

  consentExplained: (application) =>
    `${application} wird auf der eigenen Website eingerichtet, auf der jemand zustimmt. Sie öffnet sich in einem ` +
    'neuen Fenster.',
  consentBy: (who) => `Zustimmen muss: ${who}.`,
  startConsent: (application) => `Weiter zu ${application}`,
  consentMayWait: 'Sie können diesen Dialog schließen. Der Status ändert sich, sobald zugestimmt wurde.',
  openConsentPage: 'Seite für die Zustimmung öffnen',
  consentWindowBlocked: 'Ihr Browser hat das Fenster blockiert. Öffnen Sie die Seite über den Link.',
  consentWindowClosed:
    'Das Fenster scheint geschlossen zu sein. Wurde zugestimmt, zeigt es sich hier gleich. Andernfalls öffnen ' +
    'Sie die Seite erneut.',
  consentLate: 'Bisher ist keine Antwort gekommen.',
  consentDenied: 'Die Zustimmung wurde nicht erteilt.',
  consentNotStarted: 'Die Seite für die Zustimmung konnte nicht geöffnet werden.',
  consentGiven: 'Die Zustimmung wurde erteilt. Mehr ist nicht einzurichten.',

  removalTitle: (application) => `${application}-Integration entfernen`,
  removalText: (application, integration, accountId) =>
    `Die ${integration ? `Integration „${integration}“` : `${application}-Integration`} wird aus dem Konto ` +
    `${accountId} entfernt. Ihre Konfiguration wird gelöscht.`,
  credentialsStay: (application) =>
    `Die Zugangsdaten bleiben bei ${application} gültig. Widerrufen Sie sie dort, wenn sie nicht mehr gebraucht ` +
    'werden.',
  removeIntegration: 'Integration entfernen',
  removingIntegration: 'Wird entfernt …',
  integrationNotRemoved: 'Die Integration konnte nicht entfernt werden.',
  loadingConsequences: 'Die Folgen der Entfernung werden ermittelt …',
  consequencesNotLoaded: 'Welche weiteren Folgen die Entfernung hat, konnte nicht ermittelt werden.',
  dependentsStop: 'Dies funktioniert dann nicht mehr:',
  credentialsRevoked: (application) => `Die Zugangsdaten bei ${application} werden ebenfalls widerrufen.`,
  removalChanged: (who) => `${who || 'Jemand anderes'} hat diese Integration inzwischen geändert. Trotzdem entfernen?`,
  integrationRemoved: (application) => `${application} wurde entfernt.`,

  pauseIntegration: 'Pausieren',
  resumeIntegration: 'Fortsetzen',
  pausingIntegration: 'Wird pausiert …',
  resumingIntegration: 'Wird fortgesetzt …',
  integrationPaused: (application) => `${application} ist pausiert.`,
  integrationResumed: (application) => `${application} ist wieder aktiv.`,
  integrationNotPaused: 'Die Integration konnte nicht pausiert werden.',
  integrationNotResumed: 'Die Integration konnte nicht fortgesetzt werden.',

  cancelAction: 'Abbrechen',
  closeDialog: 'Schließen',
  tryAgain: 'Erneut versuchen',
  failureReason: (code, retryAfter) =>
    ({
      network: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
      timeout: 'Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.',
      unauthenticated: 'Sie sind nicht mehr angemeldet. Melden Sie sich an und versuchen Sie es erneut.',
      forbidden: 'Dazu fehlt Ihnen die Berechtigung. Wenden Sie sich an einen Administrator.',
      'not-found': 'Der Server findet den Eintrag nicht. Möglicherweise wurde er inzwischen entfernt.',
      conflict: 'Inzwischen hat jemand anderes etwas geändert. Prüfen Sie den Stand und versuchen Sie es erneut.',
      invalid: 'Der Server hat die Eingaben nicht angenommen. Prüfen Sie sie und versuchen Sie es erneut.',
      'rate-limited': retryAfter
        ? `Es waren zu viele Anfragen. Versuchen Sie es in ${Math.ceil(retryAfter)} Sekunden erneut.`
        : 'Es waren zu viele Anfragen. Versuchen Sie es gleich erneut.',
      unavailable: 'Der Dienst ist zurzeit nicht verfügbar. Versuchen Sie es später erneut.',
      malformed:
        'Die Antwort des Servers war nicht lesbar. Versuchen Sie es erneut, und melden Sie es dem Support, wenn ' +
        'es so bleibt.',
      unknown: 'Etwas Unerwartetes ist schiefgegangen. Versuchen Sie es erneut.',
    })[code],
  outcomeUncertain: 'Ob dies wirksam wurde, ist nicht bekannt.',
  retryIsSafe: 'Sie können es gefahrlos wiederholen: Es wird nur einmal wirksam.',
  checkAgain: 'Erneut prüfen',
};
