import type { Translation } from '../translation.ts';
import { itSetup } from './setup/it.ts';

/** Italian. Instructions are in the infinitive, which addresses nobody. */
export const it: Translation = {
  $code: 'it',
  integrationsHeading: 'Integrazioni',
  addNewIntegration: '+ Aggiungi nuova',
  loadingIntegrations: 'Caricamento delle integrazioni…',
  noIntegrations: 'Questo account non ha ancora integrazioni. Per iniziare, aggiungere un’applicazione.',
  noDataSource: 'Le integrazioni non sono configurate in questa pagina.',
  integrationsNotLoaded: 'Impossibile caricare le integrazioni.',
  integrationsOutOfDate: 'L’elenco potrebbe non essere aggiornato.',
  applicationsNotLoaded: 'Impossibile caricare le applicazioni.',
  entriesLeftOut: ({ count }, { plural }) =>
    plural(count, {
      one: '# voce non leggibile non viene mostrata.',
      other: '# voci non leggibili non vengono mostrate.',
    }),
  dialogNotLoaded: 'Impossibile caricare questa finestra. Controllare la connessione.',
  readOnlyView: 'Qui non è possibile modificare nulla.',
  integrationStatus: ({ status }) =>
    ({
      'setup-required': 'Da configurare',
      pending: 'In attesa di conferma',
      active: 'Attiva',
      error: 'Errore',
      paused: 'In pausa',
    })[status],
  statusNextStep: ({ status }) =>
    ({
      'setup-required': '',
      pending: 'L’applicazione non ha ancora risposto.',
      active: '',
      error: 'Non funziona. Controllare la configurazione.',
      paused: 'L’applicazione al momento non è in uso.',
    })[status],
  waitingForConsent: 'In attesa di consenso',
  integrationAddedOn: ({ date }) => `Data di aggiunta: ${date}`,
  completeSetup: 'Completa configurazione',
  editConfiguration: 'Modifica',
  actionOn: ({ action, application }) => `${action}: ${application}`,
  integrationSwitch: ({ application }) => `Integrazione ${application}`,
  tryAgain: 'Riprova',
  failureReason: ({ code, retryAfter }, { duration }) =>
    ({
      network: 'Il server non è raggiungibile. Controllare la connessione e riprovare.',
      timeout: 'Il server non ha risposto in tempo. Riprovare.',
      unauthenticated: 'La sessione è terminata. Accedere e riprovare.',
      forbidden: 'Autorizzazione mancante. Rivolgersi a chi gestisce il proprio ruolo.',
      'not-found': 'Il server non trova questo elemento. Potrebbe essere stato rimosso nel frattempo.',
      conflict: 'Nel frattempo un’altra persona ha apportato una modifica. Verificarla e riprovare.',
      invalid: 'Il server non ha accettato i dati. Verificarli e riprovare.',
      'rate-limited': `Troppe richieste. Riprovare ${retryAfter ? duration(retryAfter) : 'tra poco'}.`,
      unavailable: 'Il servizio non è al momento disponibile. Riprovare più tardi.',
      malformed: 'La risposta del server non è leggibile. Riprovare. Se l’errore persiste, rivolgersi all’assistenza.',
      unknown: 'Si è verificato un errore imprevisto. Riprovare.',
    })[code],
  thirdPartyApplications: 'Terze parti',
  vendorApplications: 'Le nostre applicazioni',
  loadingApplications: 'Caricamento delle applicazioni…',
  searchApplications: 'Cerca applicazioni',
  noApplications: 'Qui non ci sono applicazioni.',
  noApplicationMatches: ({ search }) => `Nessuna applicazione corrisponde a «${search}».`,
  noApplicationInCategory: ({ search, category }) =>
    `Nessuna applicazione nella categoria «${category}» corrisponde a «${search}».`,
  clearSearch: 'Cancella ricerca',
  applicationCount: ({ count }, { plural }) => plural(count, { one: '# applicazione', other: '# applicazioni' }),
  matchesElsewhere: ({ count, place }, { plural }) =>
    `${plural(count, { one: 'Mostra # risultato', other: 'Mostra # risultati' })} in «${place}»`,
  catalogueComing: 'Caricamento di altre applicazioni…',
  searchingEverything: 'Ricerca in tutte le applicazioni…',
  catalogueIncomplete: 'Il catalogo non è completo.',
  searchIncomplete: 'Non è stato possibile cercare in tutte le applicazioni.',
  applicationCategory: 'Categoria',
  allCategories: 'Tutte le categorie',
  addApplication: 'Aggiungi',
  applicationChosen: 'Selezionata',
  timesOnAccount: ({ count }, { plural }) =>
    plural(count, { one: 'Una volta in questo account', other: '# volte in questo account' }),
  applicationsToAdd: ({ count }, { plural }) =>
    count === 0
      ? 'Nessuna applicazione selezionata'
      : plural(count, { one: '# applicazione selezionata', other: '# applicazioni selezionate' }),
  addingApplications: 'Aggiunta in corso…',
  additionsFailed: ({ count }, { plural }) =>
    plural(count, { one: 'Impossibile aggiungere # applicazione.', other: 'Impossibile aggiungere # applicazioni.' }),
  applicationNotAdded: 'Non aggiunta.',
  commitAdditions: 'Fine',
  filterIntegrations: 'Filtra integrazioni',
  integrationCount: ({ count }, { plural }) => plural(count, { one: '# integrazione', other: '# integrazioni' }),
  noIntegrationMatches: ({ search }) => `Nessuna integrazione corrisponde a «${search}».`,
  noIntegrationInGroup: ({ search, group }) => `Nessuna integrazione in «${group}» corrisponde a «${search}».`,
  noIntegrationOfStatus: ({ status }) =>
    ({
      pending: 'Nessuna integrazione è in attesa.',
      active: 'Nessuna integrazione è attiva.',
      error: 'Nessuna integrazione richiede attenzione.',
      paused: 'Nessuna integrazione è in pausa.',
    })[status],
  allIntegrations: 'Tutte',
  needsAttention: 'Richiedono attenzione',
  waitsForOthers: 'In attesa',
  integrationsNeedAttention: ({ count }, { plural }) =>
    count === 0
      ? 'Nessuna integrazione richiede più attenzione.'
      : plural(count, { one: '# integrazione richiede attenzione.', other: '# integrazioni richiedono attenzione.' }),
  ...itSetup,
  optionalField: 'facoltativo',
  chooseOption: 'Scegli…',
  showSecret: 'Mostra',
  hideSecret: 'Nascondi',
  replaceSecret: 'Sostituisci',
  secretStored: 'Un valore è già salvato. Lasciare vuoto il campo per mantenerlo.',
  secretRemoved: 'Il valore salvato verrà rimosso al salvataggio.',
  removeSecret: 'Rimuovi',
  keepSecret: 'Ripristina',
  secretLost: ({ changed }, { list }) =>
    `Il valore salvato non viene mantenuto perché è stato modificato: ${list(changed)}. Inserirlo di nuovo.`,
  secretElsewhere: ({ changed }, { list }) =>
    `Il valore salvato verrà usato con la modifica apportata: ${list(changed)}. Inserirne un altro se non è adatto.`,
  fieldsWrong: ({ count }, { plural }) =>
    plural(count, { one: '# campo da correggere.', other: '# campi da correggere.' }),
  fieldsMissing: ({ count }, { plural }) =>
    plural(count, { one: '# campo da compilare.', other: '# campi da compilare.' }),
  fieldRequired: 'Questo campo è obbligatorio.',
  fieldNotTicked: 'Selezionare questa casella per continuare.',
  fieldTooShort: ({ min }, { plural }) =>
    plural(min, { one: 'Inserire almeno # carattere.', other: 'Inserire almeno # caratteri.' }),
  fieldTooLong: ({ max }, { plural }) =>
    plural(max, { one: 'Inserire al massimo # carattere.', other: 'Inserire al massimo # caratteri.' }),
  fieldPatternMismatch: 'Questo valore non ha il formato previsto.',
  fieldNotUuid: 'Inserire un valore nel formato 0f8fad5b-d9cb-469f-a165-70867728950e.',
  fieldNotUrl: 'Inserire un indirizzo web completo che inizi con https://.',
  fieldNotNumber: 'Inserire un numero.',
  fieldNotInteger: 'Inserire un numero intero.',
  fieldTooSmall: ({ min }) => `Inserire almeno ${min}.`,
  fieldTooLarge: ({ max }) => `Inserire al massimo ${max}.`,
  fieldNumberAmbiguous: ({ example }) => `Scrivere il numero come ${example}, senza separatori delle migliaia.`,
  fieldNumberInexact: 'Questo numero ha troppe cifre per essere salvato con esattezza. Inserirne al massimo 15.',
  linesJoined: 'Le interruzioni di riga sono state rimosse perché questo campo ha una sola riga.',
  numberSaved: ({ number }) => `Verrà salvato come ${number}.`,
  fieldNotOption: 'Scegliere un’opzione.',
  fieldUnknown: 'Questa applicazione non ha questo campo.',
  fieldRefused: 'Il server non accetta questo valore.',
  leftOut: ({ parts }, { list }) => `Rimosso al salvataggio: ${list(parts)}.`,
  leftIn: ({ parts }, { list }) => `Verrà salvato anche: ${list(parts)}.`,
  whiteSpace: 'spazi',
  invisibleCharacters: 'caratteri invisibili',
  quotesAndBraces: 'virgolette e parentesi graffe',
  copyValue: 'Copia',
  valueCopied: 'Copiato.',
  valueSelected: 'Impossibile copiare. Il valore è selezionato.',
  noValueYet: 'Non c’è ancora un valore.',
  cmName: 'Nome',
  cmAccountId: 'ID account CM.com',
  cmAccountIdHelp: 'Nell’account CM.com del cliente: Profile > Channels > API Access and Settings > Authentication.',
  cmAccountIdNumeric:
    'Sembra il numero di account di questo portale. Un ID account CM.com ha il formato ' +
    '0f8fad5b-d9cb-469f-a165-70867728950e.',
  cmProductToken: 'Token prodotto',
  cmProductTokenHelp:
    'Nell’account CM.com del cliente: Profile > Channels > API Access and Settings > Authentication. Le chiavi API ' +
    'elencate nella stessa pagina qui non funzionano.',
  cmProductTokenShape:
    'I token prodotto di solito hanno il formato 0f8fad5b-d9cb-469f-a165-70867728950e. È forse una chiave API?',
  cmProductTokenIsAccountId: 'Questo è l’ID account. Il token prodotto è un altro valore.',
  removalTitle: ({ application }) => `Rimuovi integrazione ${application}`,
  removalText: ({ application, integration, account }) =>
    `L’integrazione ${integration ? `«${integration}»` : application} verrà rimossa dall’account ${account}. ` +
    'La sua configurazione verrà eliminata.',
  credentialsStay: ({ application }) =>
    `Le credenziali presso ${application} restano valide. Revocarle lì se non servono più.`,
  credentialsRevoked: ({ application }) => `Anche le credenziali presso ${application} vengono revocate.`,
  removeIntegration: 'Rimuovi integrazione',
  removingIntegration: 'Rimozione…',
  integrationNotRemoved: 'Impossibile rimuovere l’integrazione.',
  loadingConsequences: 'Verifica delle conseguenze della rimozione…',
  consequencesNotLoaded: 'Impossibile verificare le altre conseguenze.',
  dependentsStop: 'Non funzionerà più:',
  removalChanged: ({ who }) =>
    `${who || 'Un’altra persona'} ha modificato questa integrazione nel frattempo. Rimuoverla comunque?`,
  moreActions: 'Altre azioni',
  openDocumentation: 'Documentazione (nuova finestra)',
  copyIdentifier: 'Copia ID',
  pauseIntegration: 'Metti in pausa',
  resumeIntegration: 'Riprendi',
  pausingIntegration: 'Messa in pausa…',
  resumingIntegration: 'Ripresa…',
  integrationPaused: ({ application }) => `L’integrazione ${application} è in pausa.`,
  integrationResumed: ({ application }) => `L’integrazione ${application} è di nuovo attiva.`,
  integrationNotPaused: 'Impossibile mettere in pausa l’integrazione.',
  integrationNotResumed: 'Impossibile riprendere l’integrazione.',
  integrationsAdded: ({ applications }, { list }) => `Applicazioni aggiunte: ${list(applications)}.`,
  configurationSaved: ({ application }) => `La configurazione di ${application} è stata salvata.`,
  integrationRemoved: ({ application }) => `L’integrazione ${application} è stata rimossa.`,
  cancelAction: 'Annulla',
  closeDialog: 'Chiudi',
  outcomeUncertain: 'Impossibile confermare se l’operazione è riuscita.',
  retryIsSafe: 'È possibile riprovare senza rischi.',
  checkAgain: 'Verifica di nuovo',
  checkingOutcome: 'Verifica…',
};
