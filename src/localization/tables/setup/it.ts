import type { ConsentWords, SetupWords } from '../../words/setup-words.ts';

/** What set-ups show, in Italian. */
export const itSetup: SetupWords & ConsentWords = {
  configurationTitle: ({ application }) => `Configurazione di ${application}`,
  configurationAccount: ({ account }) => `Account: ${account}`,
  loadingConfiguration: 'Caricamento della configurazione…',
  saveConfiguration: 'Salva',
  savingConfiguration: 'Salvataggio…',
  configurationNotSaved: 'Impossibile salvare la configurazione.',
  inputStillHere: 'I dati inseriti sono stati conservati.',
  changedElsewhere: ({ who, fields }, { list }) =>
    `${who || 'Un’altra persona'} ha modificato questa configurazione nel frattempo` +
    `${fields.length > 0 ? `: ${list(fields)}` : ''}.`,
  takeTheirs: 'Usa le modifiche dell’altra persona',
  overwriteTheirs: 'Salva comunque i miei dati',
  fieldToSave: ({ field }) => `Valore da salvare: ${field}`,
  theirValue: ({ who }) => `Salvato da ${who || 'un’altra persona'}`,
  myValue: 'Il tuo inserimento',
  keepTheirSecret: 'Mantieni il valore salvato',
  sendMySecret: 'Usa il valore inserito',
  emptyValue: 'Vuoto',
  tickedValue: 'Sì',
  untickedValue: 'No',
  addAgainAndSave: 'Aggiungi di nuovo e salva',
  testConnection: 'Verifica connessione',
  testingConnection: 'Verifica della connessione…',
  connectionWorks: 'La connessione funziona.',
  connectionFails: 'La connessione non funziona.',
  connectionFailsSave: 'Verificare i dati inseriti. È comunque possibile salvarli.',
  connectionNotTested: 'Impossibile verificare la connessione.',
  connectionNotTestable: 'Questo portale non può verificarla. È comunque possibile salvare.',
  nothingToSetUp: 'Per questa applicazione non c’è nulla da configurare.',
  setupUnreadable: 'Impossibile mostrare i campi di questa applicazione.',
  integrationNotFound: 'Questa integrazione non è più presente nell’account.',
  discardTitle: 'Eliminare le modifiche?',
  discardText: 'I dati inseriti non sono stati salvati.',
  discardInput: 'Elimina modifiche',
  keepEditing: 'Continua a modificare',
  dialogLeft:
    'Questa pagina ora mostra altro. Qui non è più possibile modificare nulla. È ancora possibile copiare i dati ' +
    'inseriti.',
  consentExplained: ({ application }) =>
    `${application} si configura sul sito del fornitore, dove qualcuno deve dare il consenso. Il sito si apre in una ` +
    'nuova finestra.',
  consentBy: ({ who }) => `Consenso necessario da: ${who}.`,
  startConsent: ({ application }) => `Continua su ${application}`,
  awaitingConsent: 'In attesa di consenso…',
  consentMayWait: 'È possibile chiudere questa finestra. Lo stato cambia non appena viene dato il consenso.',
  openConsentPage: 'Apri la pagina del consenso (nuova finestra)',
  handOverConsent: 'Invia questo link alla persona che deve dare il consenso. Funziona una sola volta.',
  consentLink: 'Link per il consenso',
  mailConsent: 'Invia per e-mail',
  consentMailSubject: ({ application }) => `Consenso necessario per ${application}`,
  consentMailText: ({ application, until }) =>
    `Apri questa pagina e acconsenti all’integrazione di ${application}. Il link funziona una sola volta, fino al ${until}.`,
  consentExpires: ({ time }) => `Il link scade ${time}.`,
  consentWindowBlocked: 'Il browser ha bloccato la finestra. Aprire la pagina con il link.',
  consentWindowClosed:
    'La finestra sembra chiusa. Se il consenso è stato dato, tra poco verrà mostrato qui. Altrimenti aprire di nuovo ' +
    'la pagina.',
  consentLate: 'Non è ancora arrivata una risposta.',
  consentDenied: 'Il consenso è stato negato.',
  consentNotStarted: 'Impossibile aprire la pagina del consenso.',
  consentGiven: 'Il consenso è stato dato. Non c’è altro da configurare.',
};
