import type { Translation } from '../translation.ts';
import { nlSetup } from './setup/nl.ts';

/** Dutch. */
export const nl: Translation = {
  $code: 'nl',
  integrationsHeading: 'Integraties',
  addNewIntegration: '+ Nieuwe toevoegen',
  loadingIntegrations: 'Integraties laden…',
  noIntegrations: 'Dit account heeft nog geen integraties. Voeg een toepassing toe om te beginnen.',
  noDataSource: 'Integraties zijn op deze pagina niet ingesteld.',
  integrationsNotLoaded: 'De integraties kunnen niet worden geladen.',
  integrationsOutOfDate: 'De lijst is mogelijk niet actueel.',
  applicationsNotLoaded: 'De toepassingen kunnen niet worden geladen.',
  entriesLeftOut: ({ count }, { plural }) =>
    plural(count, {
      one: '# item kan niet worden gelezen en ontbreekt hier.',
      other: '# items kunnen niet worden gelezen en ontbreken hier.',
    }),
  dialogNotLoaded: 'Dit dialoogvenster kan niet worden geladen. Controleer uw verbinding.',
  readOnlyView: 'U kunt hier niets wijzigen.',
  integrationStatus: ({ status }) =>
    ({
      'setup-required': 'Configuratie vereist',
      pending: 'Wacht op bevestiging',
      active: 'Actief',
      error: 'Fout',
      paused: 'Gepauzeerd',
    })[status],
  statusNextStep: ({ status }) =>
    ({
      'setup-required': '',
      pending: 'De toepassing heeft nog niet gereageerd.',
      active: '',
      error: 'Werkt niet. Controleer de configuratie.',
      paused: 'De toepassing wordt momenteel niet gebruikt.',
    })[status],
  waitingForConsent: 'Wacht op toestemming',
  integrationAddedOn: ({ date }) => `Toegevoegd op ${date}`,
  completeSetup: 'Configuratie voltooien',
  editConfiguration: 'Bewerken',
  actionOn: ({ action, application }) => `${action}: ${application}`,
  integrationSwitch: ({ application }) => `${application}-integratie`,
  tryAgain: 'Opnieuw proberen',
  failureReason: ({ code, retryAfter }, { duration }) =>
    ({
      network: 'De server is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
      timeout: 'De server heeft niet op tijd gereageerd. Probeer het opnieuw.',
      unauthenticated: 'U bent niet meer aangemeld. Meld u aan en probeer het opnieuw.',
      forbidden: 'U bent hiervoor niet gemachtigd. Vraag het aan degene die uw rol beheert.',
      'not-found': 'De server kan dit niet vinden. Mogelijk is het inmiddels verwijderd.',
      conflict: 'Iemand anders heeft intussen iets gewijzigd. Controleer de wijziging en probeer het opnieuw.',
      invalid: 'De server heeft de gegevens niet geaccepteerd. Controleer ze en probeer het opnieuw.',
      'rate-limited': `Er waren te veel aanvragen. Probeer het ${retryAfter ? duration(retryAfter) : 'zo meteen'} opnieuw.`,
      unavailable: 'De service is momenteel niet beschikbaar. Probeer het later opnieuw.',
      malformed:
        'Het antwoord van de server is onleesbaar. Probeer het opnieuw. Neem contact op met de helpdesk als de fout ' +
        'zich blijft voordoen.',
      unknown: 'Er is een onverwachte fout opgetreden. Probeer het opnieuw.',
    })[code],
  thirdPartyApplications: 'Van derden',
  vendorApplications: 'Onze toepassingen',
  loadingApplications: 'Toepassingen laden…',
  searchApplications: 'Toepassingen zoeken',
  noApplications: 'Hier zijn geen toepassingen.',
  noApplicationMatches: ({ search }) => `Geen toepassing komt overeen met ‘${search}’.`,
  noApplicationInCategory: ({ search, category }) => `Geen toepassing in ‘${category}’ komt overeen met ‘${search}’.`,
  clearSearch: 'Zoekopdracht wissen',
  applicationCount: ({ count }, { plural }) => plural(count, { one: '# toepassing', other: '# toepassingen' }),
  matchesElsewhere: ({ count, place }, { plural }) =>
    `${plural(count, { one: '# resultaat', other: '# resultaten' })} in ‘${place}’ weergeven`,
  catalogueComing: 'Meer toepassingen laden…',
  searchingEverything: 'Alle toepassingen doorzoeken…',
  catalogueIncomplete: 'De catalogus is niet volledig.',
  searchIncomplete: 'Niet alles kon worden doorzocht.',
  applicationCategory: 'Categorie',
  allCategories: 'Alle categorieën',
  addApplication: 'Toevoegen',
  applicationChosen: 'Geselecteerd',
  timesOnAccount: ({ count }, { plural }) =>
    plural(count, { one: 'Eén keer in dit account', other: '# keer in dit account' }),
  applicationsToAdd: ({ count }, { plural }) =>
    count === 0
      ? 'Niets geselecteerd'
      : plural(count, { one: '# toepassing geselecteerd', other: '# toepassingen geselecteerd' }),
  addingApplications: 'Toevoegen…',
  additionsFailed: ({ count }, { plural }) =>
    plural(count, {
      one: '# toepassing kan niet worden toegevoegd.',
      other: '# toepassingen kunnen niet worden toegevoegd.',
    }),
  applicationNotAdded: 'Niet toegevoegd.',
  commitAdditions: 'Gereed',
  filterIntegrations: 'Integraties filteren',
  integrationCount: ({ count }, { plural }) => plural(count, { one: '# integratie', other: '# integraties' }),
  noIntegrationMatches: ({ search }) => `Geen integratie komt overeen met ‘${search}’.`,
  noIntegrationInGroup: ({ search, group }) => `Geen integratie in ‘${group}’ komt overeen met ‘${search}’.`,
  noIntegrationOfStatus: ({ status }) =>
    ({
      pending: 'Er zijn geen integraties die wachten.',
      active: 'Er zijn geen actieve integraties.',
      error: 'Er zijn geen integraties die aandacht vereisen.',
      paused: 'Er zijn geen gepauzeerde integraties.',
    })[status],
  allIntegrations: 'Alle',
  needsAttention: 'Aandacht vereist',
  waitsForOthers: 'Wacht',
  integrationsNeedAttention: ({ count }, { plural }) =>
    count === 0
      ? 'Er zijn geen integraties meer die aandacht vereisen.'
      : plural(count, { one: '# integratie vereist aandacht.', other: '# integraties vereisen aandacht.' }),
  ...nlSetup,
  optionalField: 'optioneel',
  chooseOption: 'Kiezen…',
  showSecret: 'Weergeven',
  hideSecret: 'Verbergen',
  replaceSecret: 'Vervangen',
  secretStored: 'Er is een waarde opgeslagen. Laat dit veld leeg om deze te behouden.',
  secretRemoved: 'De opgeslagen waarde wordt bij het opslaan verwijderd.',
  removeSecret: 'Verwijderen',
  keepSecret: 'Ongedaan maken',
  secretLost: ({ changed }, { list }) =>
    `De opgeslagen waarde blijft niet behouden, omdat u het volgende hebt gewijzigd: ${list(changed)}. Voer de waarde ` +
    'opnieuw in.',
  secretElsewhere: ({ changed }, { list }) =>
    `De opgeslagen waarde wordt gebruikt met uw wijziging: ${list(changed)}. Voer een andere waarde in als deze er ` +
    'niet bij hoort.',
  fieldsWrong: ({ count }, { plural }) =>
    plural(count, { one: '# veld moet worden gecorrigeerd.', other: '# velden moeten worden gecorrigeerd.' }),
  fieldsMissing: ({ count }, { plural }) =>
    plural(count, { one: '# veld is niet ingevuld.', other: '# velden zijn niet ingevuld.' }),
  fieldRequired: 'Dit veld is verplicht.',
  fieldNotTicked: 'Schakel dit selectievakje in om door te gaan.',
  fieldTooShort: ({ min }, { plural }) =>
    plural(min, { one: 'Voer minimaal # teken in.', other: 'Voer minimaal # tekens in.' }),
  fieldTooLong: ({ max }, { plural }) =>
    plural(max, { one: 'Voer maximaal # teken in.', other: 'Voer maximaal # tekens in.' }),
  fieldPatternMismatch: 'Deze waarde heeft niet de verwachte notatie.',
  fieldNotUuid: 'Voer een waarde in met de notatie 0f8fad5b-d9cb-469f-a165-70867728950e.',
  fieldNotUrl: 'Voer een volledig webadres in dat begint met https://.',
  fieldNotNumber: 'Voer een getal in.',
  fieldNotInteger: 'Voer een geheel getal in.',
  fieldTooSmall: ({ min }) => `Voer minimaal ${min} in.`,
  fieldTooLarge: ({ max }) => `Voer maximaal ${max} in.`,
  fieldNumberAmbiguous: ({ example }) =>
    `Schrijf het getal als ${example}, zonder scheidingstekens voor duizendtallen.`,
  fieldNumberInexact: 'Dit getal heeft te veel cijfers om exact te worden opgeslagen. Voer er maximaal 15 in.',
  linesJoined: 'De regeleinden zijn verwijderd, omdat dit veld maar één regel heeft.',
  numberSaved: ({ number }) => `Wordt opgeslagen als ${number}.`,
  fieldNotOption: 'Kies een optie.',
  fieldUnknown: 'Deze toepassing heeft dit veld niet.',
  fieldRefused: 'De server accepteert deze waarde niet.',
  leftOut: ({ parts }, { list }) => `Wordt bij het opslaan verwijderd: ${list(parts)}.`,
  leftIn: ({ parts }, { list }) => `Wordt ook opgeslagen: ${list(parts)}.`,
  whiteSpace: 'spaties',
  invisibleCharacters: 'onzichtbare tekens',
  quotesAndBraces: 'aanhalingstekens en accolades',
  copyValue: 'Kopiëren',
  valueCopied: 'Gekopieerd.',
  valueSelected: 'Kopiëren is niet gelukt. De waarde is geselecteerd.',
  noValueYet: 'Er is nog geen waarde.',
  cmName: 'Naam',
  cmAccountId: 'CM.com-account-ID',
  cmAccountIdHelp: 'In het CM.com-account van de klant: Profile > Channels > API Access and Settings > Authentication.',
  cmAccountIdNumeric:
    'Dit lijkt op het accountnummer van dit portaal. Een CM.com-account-ID heeft de notatie ' +
    '0f8fad5b-d9cb-469f-a165-70867728950e.',
  cmProductToken: 'Producttoken',
  cmProductTokenHelp:
    'In het CM.com-account van de klant: Profile > Channels > API Access and Settings > Authentication. De ' +
    'API-sleutels die daar ook staan, werken hier niet.',
  cmProductTokenShape:
    'Producttokens hebben meestal de notatie 0f8fad5b-d9cb-469f-a165-70867728950e. Is dit een API-sleutel?',
  cmProductTokenIsAccountId: 'Dit is de account-ID. Het producttoken is een andere waarde.',
  removalTitle: ({ application }) => `${application}-integratie verwijderen`,
  removalText: ({ application, integration, account }) =>
    `De ${integration ? `integratie ‘${integration}’` : `${application}-integratie`} wordt verwijderd uit account ` +
    `${account}. De configuratie ervan wordt gewist.`,
  credentialsStay: ({ application }) =>
    `De aanmeldgegevens bij ${application} blijven geldig. Trek ze daar in als ze niet meer nodig zijn.`,
  credentialsRevoked: ({ application }) => `De aanmeldgegevens bij ${application} worden ook ingetrokken.`,
  removeIntegration: 'Integratie verwijderen',
  removingIntegration: 'Verwijderen…',
  integrationNotRemoved: 'De integratie kan niet worden verwijderd.',
  loadingConsequences: 'Controleren wat de verwijdering tot gevolg heeft…',
  consequencesNotLoaded: 'Andere gevolgen kunnen niet worden gecontroleerd.',
  dependentsStop: 'Dit werkt dan niet meer:',
  removalChanged: ({ who }) => `${who || 'Iemand anders'} heeft deze integratie intussen gewijzigd. Toch verwijderen?`,
  moreActions: 'Meer acties',
  openDocumentation: 'Documentatie (nieuw venster)',
  copyIdentifier: 'ID kopiëren',
  pauseIntegration: 'Pauzeren',
  resumeIntegration: 'Hervatten',
  pausingIntegration: 'Pauzeren…',
  resumingIntegration: 'Hervatten…',
  integrationPaused: ({ application }) => `${application} is gepauzeerd.`,
  integrationResumed: ({ application }) => `${application} is weer actief.`,
  integrationNotPaused: 'De integratie kan niet worden gepauzeerd.',
  integrationNotResumed: 'De integratie kan niet worden hervat.',
  integrationsAdded: ({ applications }, { list }) => `Toegevoegd: ${list(applications)}.`,
  configurationSaved: ({ application }) => `De configuratie van ${application} is opgeslagen.`,
  integrationRemoved: ({ application }) => `${application} is verwijderd.`,
  cancelAction: 'Annuleren',
  closeDialog: 'Sluiten',
  outcomeUncertain: 'Het is onduidelijk of dit is gelukt.',
  retryIsSafe: 'U kunt het gerust opnieuw proberen. Het wordt maar één keer uitgevoerd.',
  checkAgain: 'Opnieuw controleren',
  checkingOutcome: 'Controleren…',
};
