import { couple } from '../couple.ts';
import { deFieldProblems } from '../field-problems/de.ts';
import type { Translation } from '../translation.ts';
import { deSetup } from './setup/de.ts';

/** German. */
export const de: Translation = {
  $code: 'de',
  integrationsHeading: 'Integrationen',
  addNewIntegration: '+ Neue hinzufügen',
  loadingIntegrations: 'Integrationen werden geladen\u00a0…',
  noIntegrations: 'Dieses Konto hat noch keine Integrationen. Fügen Sie eine Anwendung hinzu, um zu beginnen.',
  noDataSource: 'Integrationen sind auf dieser Seite nicht eingerichtet.',
  integrationsNotLoaded: 'Die Integrationen konnten nicht geladen werden.',
  integrationsOutOfDate: 'Die Liste ist möglicherweise nicht aktuell.',
  applicationsNotLoaded: 'Die Anwendungen konnten nicht geladen werden.',
  entriesLeftOut: ({ count }, { plural }) =>
    plural(count, {
      one: '# Eintrag konnte nicht gelesen werden und fehlt hier.',
      other: '# Einträge konnten nicht gelesen werden und fehlen hier.',
    }),
  dialogNotLoaded: 'Dieser Dialog konnte nicht geladen werden. Prüfen Sie Ihre Verbindung.',
  readOnlyView: 'Sie können hier nichts ändern.',
  integrationStatus: ({ status }) =>
    ({
      'setup-required': 'Setup ausstehend',
      pending: 'Wartet auf Bestätigung',
      active: 'Aktiv',
      error: 'Fehler',
      paused: 'Pausiert',
    })[status],
  statusNextStep: ({ status }) =>
    ({
      'setup-required': '',
      pending: 'Die Anwendung hat noch nicht geantwortet.',
      active: '',
      error: 'Funktioniert nicht. Prüfen Sie die Konfiguration.',
      paused: 'Die Anwendung wird zurzeit nicht verwendet.',
    })[status],
  waitingForConsent: 'Zustimmung ausstehend',
  integrationAddedOn: ({ date }) => `Hinzugefügt am ${date.replace('. ', '.\u00a0')}`,
  completeSetup: 'Setup abschließen',
  editConfiguration: 'Bearbeiten',
  actionOn: ({ action, application }) => `${action}: ${application}`,
  integrationSwitch: ({ application }) => couple(application, 'Integration'),
  tryAgain: 'Erneut versuchen',
  failureReason: ({ code, retryAfter }, { duration }) =>
    ({
      network: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
      timeout: 'Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.',
      unauthenticated: 'Sie sind nicht mehr angemeldet. Melden Sie sich an und versuchen Sie es erneut.',
      forbidden: 'Dazu fehlt Ihnen die Berechtigung. Fragen Sie, wer Ihre Rolle verwaltet.',
      'not-found': 'Der Server findet den Eintrag nicht. Möglicherweise wurde er inzwischen entfernt.',
      conflict: 'Inzwischen hat jemand anderes etwas geändert. Prüfen Sie den Stand und versuchen Sie es erneut.',
      invalid: 'Der Server hat die Eingaben nicht angenommen. Prüfen Sie sie und versuchen Sie es erneut.',
      'rate-limited':
        'Es waren zu viele Anfragen. Versuchen Sie es ' +
        `${retryAfter ? duration(retryAfter) : 'in einem Moment'} erneut.`,
      unavailable: 'Der Dienst ist zurzeit nicht verfügbar. Versuchen Sie es später erneut.',
      malformed:
        'Die Antwort des Servers war nicht lesbar. Versuchen Sie es erneut. Wenden Sie sich an den Support, wenn ' +
        'der Fehler bestehen bleibt.',
      unknown: 'Ein unerwarteter Fehler ist aufgetreten. Versuchen Sie es erneut.',
    })[code],
  thirdPartyApplications: 'Drittanbieter',
  vendorApplications: 'Unsere Anwendungen',
  loadingApplications: 'Anwendungen werden geladen\u00a0…',
  searchApplications: 'Anwendungen suchen',
  noApplications: 'Hier gibt es keine Anwendungen.',
  noApplicationMatches: ({ search }) => `Keine Anwendung passt zu „${search}“.`,
  noApplicationInCategory: ({ search, category }) => `Keine Anwendung unter „${category}“ passt zu „${search}“.`,
  clearSearch: 'Suche zurücksetzen',
  applicationCount: ({ count }, { plural }) => plural(count, { one: '# Anwendung', other: '# Anwendungen' }),
  matchesElsewhere: ({ count, place }, { number }) => `${number(count)} Treffer unter „${place}“ anzeigen`,
  catalogueComing: 'Weitere Anwendungen werden geladen\u00a0…',
  searchingEverything: 'Alle Anwendungen werden durchsucht\u00a0…',
  catalogueIncomplete: 'Der Katalog ist nicht vollständig.',
  searchIncomplete: 'Es konnte nicht alles durchsucht werden.',
  applicationCategory: 'Kategorie',
  allCategories: 'Alle Kategorien',
  addApplication: 'Hinzufügen',
  applicationChosen: 'Vorgemerkt',
  timesOnAccount: ({ count }, { plural }) =>
    plural(count, { one: 'Einmal in diesem Konto', other: '#-mal in diesem Konto' }),
  applicationsToAdd: ({ count }, { plural }) =>
    count === 0
      ? 'Nichts vorgemerkt'
      : plural(count, { one: '# Anwendung vorgemerkt', other: '# Anwendungen vorgemerkt' }),
  addingApplications: 'Wird hinzugefügt\u00a0…',
  additionsFailed: ({ count }, { plural }) =>
    plural(count, {
      one: '# Anwendung konnte nicht hinzugefügt werden.',
      other: '# Anwendungen konnten nicht hinzugefügt werden.',
    }),
  applicationNotAdded: 'Nicht hinzugefügt.',
  commitAdditions: 'Fertig',
  filterIntegrations: 'Integrationen filtern',
  integrationCount: ({ count }, { plural }) => plural(count, { one: '# Integration', other: '# Integrationen' }),
  noIntegrationMatches: ({ search }) => `Keine Integration passt zu „${search}“.`,
  noIntegrationInGroup: ({ search, group }) => `Keine Integration unter „${group}“ passt zu „${search}“.`,
  noIntegrationOfStatus: ({ status }) =>
    ({
      pending: 'Keine Integration wartet.',
      active: 'Keine Integration ist aktiv.',
      error: 'Es ist nichts zu erledigen.',
      paused: 'Keine Integration ist pausiert.',
    })[status],
  allIntegrations: 'Alle',
  needsAttention: 'Zu erledigen',
  waitsForOthers: 'Wartet',
  integrationsNeedAttention: ({ count }, { plural }) =>
    count === 0
      ? 'Es ist nichts mehr zu erledigen.'
      : plural(count, {
          one: 'Bei # Integration ist etwas zu erledigen.',
          other: 'Bei # Integrationen ist etwas zu erledigen.',
        }),
  ...deSetup,
  optionalField: 'optional',
  chooseOption: 'Auswählen\u00a0…',
  showSecret: 'Anzeigen',
  hideSecret: 'Verbergen',
  replaceSecret: 'Ersetzen',
  secretStored: 'Ein Wert ist gespeichert. Lassen Sie das Feld leer, um ihn zu behalten.',
  secretRemoved: 'Der gespeicherte Wert wird beim Speichern entfernt.',
  removeSecret: 'Entfernen',
  keepSecret: 'Rückgängig',
  secretLost: ({ changed }, { list }) =>
    `Der gespeicherte Wert wird nicht behalten, weil Sie Folgendes geändert haben: ${list(changed)}. Geben Sie ihn ` +
    'erneut ein.',
  secretElsewhere: ({ changed }, { list }) =>
    `Der gespeicherte Wert wird mit Ihrer Änderung verwendet: ${list(changed)}. Geben Sie einen anderen ein, wenn ` +
    'er nicht dazugehört.',
  fieldsWrong: ({ count }, { plural }) =>
    plural(count, { one: '# Feld muss korrigiert werden.', other: '# Felder müssen korrigiert werden.' }),
  fieldsMissing: ({ count }, { plural }) => plural(count, { one: '# Angabe fehlt.', other: '# Angaben fehlen.' }),
  ...deFieldProblems,
  fieldNotTicked: 'Setzen Sie hier ein Häkchen, um fortzufahren.',
  fieldNumberAmbiguous: ({ example }) => `Schreiben Sie die Zahl wie ${example}, ohne Tausendertrennzeichen.`,
  fieldNumberInexact: 'Diese Zahl hat zu viele Stellen, um genau gespeichert zu werden. Geben Sie höchstens 15 ein.',
  linesJoined: 'Die Zeilenumbrüche wurden entfernt, weil dieses Feld einzeilig ist.',
  numberSaved: ({ number }) => `Wird gespeichert als ${number}.`,
  fieldRefused: 'Der Server nimmt diesen Wert nicht an.',
  leftOut: ({ parts }, { list }) => `Beim Speichern entfernt: ${list(parts)}.`,
  leftIn: ({ parts }, { list }) => `Wird mitgespeichert: ${list(parts)}.`,
  whiteSpace: 'Leerzeichen',
  invisibleCharacters: 'unsichtbare Zeichen',
  quotesAndBraces: 'Anführungszeichen und Klammern',
  copyValue: 'Kopieren',
  valueCopied: 'Kopiert.',
  valueSelected: 'Konnte nicht kopiert werden. Der Wert ist markiert.',
  noValueYet: 'Es gibt noch keinen Wert.',
  cmName: 'Name',
  cmAccountId: 'CM.com-Konto-ID',
  cmAccountIdHelp:
    'Aus dem CM.com-Konto des Kunden: im Profil unter „Channels“ > „API Access and Settings“ > „Authentication“.',
  cmAccountIdNumeric:
    'Das sieht nach der Kontonummer dieses Portals aus. Die CM.com-Konto-ID hat das Format ' +
    '0f8fad5b-d9cb-469f-a165-70867728950e.',
  cmProductToken: 'Produkt-Token',
  cmProductTokenHelp:
    'Aus dem CM.com-Konto des Kunden: im Profil unter „Channels“ > „API Access and Settings“ > „Authentication“. ' +
    'Die API-Schlüssel, die dort ebenfalls stehen, funktionieren hier nicht.',
  cmProductTokenShape:
    'Produkt-Token haben meist das Format 0f8fad5b-d9cb-469f-a165-70867728950e. Ist das ein API-Schlüssel?',
  cmProductTokenIsAccountId: 'Das ist die Konto-ID. Das Produkt-Token ist ein anderer Wert.',
  removalTitle: ({ application }) => `${couple(application, 'Integration')} entfernen`,
  removalText: ({ application, integration, account }) =>
    `Die ${integration ? `Integration „${integration}“` : couple(application, 'Integration')} wird aus dem Konto ` +
    `${account} entfernt. Die Konfiguration wird gelöscht.`,
  credentialsStay: ({ application }) =>
    `Die Zugangsdaten bleiben bei ${application} gültig. Widerrufen Sie sie dort, wenn sie nicht mehr gebraucht ` +
    'werden.',
  credentialsRevoked: ({ application }) => `Die Zugangsdaten bei ${application} werden ebenfalls widerrufen.`,
  removeIntegration: 'Integration entfernen',
  removingIntegration: 'Wird entfernt\u00a0…',
  integrationNotRemoved: 'Die Integration konnte nicht entfernt werden.',
  loadingConsequences: 'Es wird geprüft, was das Entfernen bewirkt\u00a0…',
  consequencesNotLoaded: 'Weitere Folgen konnten nicht ermittelt werden.',
  dependentsStop: 'Dies funktioniert dann nicht mehr:',
  removalChanged: ({ who }) =>
    `${who || 'Jemand anderes'} hat diese Integration inzwischen geändert. Trotzdem entfernen?`,
  moreActions: 'Weitere Aktionen',
  openDocumentation: 'Dokumentation (neues Fenster)',
  copyIdentifier: 'ID kopieren',
  pauseIntegration: 'Pausieren',
  resumeIntegration: 'Fortsetzen',
  pausingIntegration: 'Wird pausiert\u00a0…',
  resumingIntegration: 'Wird fortgesetzt\u00a0…',
  integrationPaused: ({ application }) => `${application} ist pausiert.`,
  integrationResumed: ({ application }) => `${application} ist wieder aktiv.`,
  integrationNotPaused: 'Die Integration konnte nicht pausiert werden.',
  integrationNotResumed: 'Die Integration konnte nicht fortgesetzt werden.',
  integrationsAdded: ({ applications }, { list }) => `Hinzugefügt: ${list(applications)}.`,
  configurationSaved: ({ application }) => `Die Konfiguration von ${application} ist gespeichert.`,
  integrationRemoved: ({ application }) => `${application} wurde entfernt.`,
  cancelAction: 'Abbrechen',
  closeDialog: 'Schließen',
  outcomeUncertain: 'Unklar, ob das übernommen wurde.',
  retryIsSafe: 'Sie können es bedenkenlos wiederholen. Es wird nur einmal ausgeführt.',
  checkAgain: 'Erneut prüfen',
  checkingOutcome: 'Wird geprüft\u00a0…',
};
