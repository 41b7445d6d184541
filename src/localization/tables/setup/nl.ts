import type { ConsentWords, SetupWords } from '../../words/setup-words.ts';

/** What set-ups show, in Dutch. */
export const nlSetup: SetupWords & ConsentWords = {
  configurationTitle: ({ application }) => `${application}-configuratie`,
  configurationAccount: ({ account }) => `Account: ${account}`,
  loadingConfiguration: 'Configuratie laden…',
  saveConfiguration: 'Opslaan',
  savingConfiguration: 'Opslaan…',
  configurationNotSaved: 'De configuratie kan niet worden opgeslagen.',
  inputStillHere: 'Uw invoer blijft behouden.',
  changedElsewhere: ({ who, fields }, { list }) =>
    `${who || 'Iemand anders'} heeft deze configuratie intussen gewijzigd` +
    `${fields.length > 0 ? `: ${list(fields)}` : ''}.`,
  takeTheirs: 'Wijzigingen van de ander overnemen',
  overwriteTheirs: 'Mijn invoer toch opslaan',
  fieldToSave: ({ field }) => `Op te slaan waarde: ${field}`,
  theirValue: ({ who }) => `Opgeslagen door ${who || 'iemand anders'}`,
  myValue: 'Uw invoer',
  keepTheirSecret: 'Opgeslagen waarde behouden',
  sendMySecret: 'Uw invoer gebruiken',
  emptyValue: 'Leeg',
  tickedValue: 'Ja',
  untickedValue: 'Nee',
  addAgainAndSave: 'Opnieuw toevoegen en opslaan',
  testConnection: 'Verbinding testen',
  testingConnection: 'Verbinding testen…',
  connectionWorks: 'De verbinding werkt.',
  connectionFails: 'De verbinding werkt niet.',
  connectionFailsSave: 'Controleer uw invoer. U kunt deze toch opslaan.',
  connectionNotTested: 'De verbinding kan niet worden getest.',
  connectionNotTestable: 'Dit portaal kan de verbinding niet testen. U kunt toch opslaan.',
  nothingToSetUp: 'Voor deze toepassing hoeft niets te worden ingesteld.',
  setupUnreadable: 'De velden van deze toepassing kunnen niet worden weergegeven.',
  integrationNotFound: 'Deze integratie staat niet meer in het account.',
  discardTitle: 'Wijzigingen negeren?',
  discardText: 'Uw invoer is niet opgeslagen.',
  discardInput: 'Negeren',
  keepEditing: 'Doorgaan met bewerken',
  dialogLeft:
    'Deze pagina toont nu iets anders. Hier kan niets meer worden gewijzigd. U kunt uw invoer nog wel kopiëren.',
  consentExplained: ({ application }) =>
    `${application} wordt ingesteld op de website van de aanbieder. Daar moet iemand toestemming geven. De website ` +
    'wordt in een nieuw venster geopend.',
  consentBy: ({ who }) => `Toestemming nodig van: ${who}.`,
  startConsent: ({ application }) => `Doorgaan naar ${application}`,
  awaitingConsent: 'Wachten op toestemming…',
  consentMayWait: 'U kunt dit venster sluiten. De status verandert zodra er toestemming is gegeven.',
  openConsentPage: 'Toestemmingspagina openen (nieuw venster)',
  handOverConsent: 'Stuur deze link naar de persoon die toestemming moet geven. De link werkt één keer.',
  consentLink: 'Link voor toestemming',
  mailConsent: 'Per e-mail versturen',
  consentMailSubject: ({ application }) => `Toestemming nodig voor ${application}`,
  consentMailText: ({ application, until }) =>
    `Open deze pagina en geef toestemming voor de integratie van ${application}. De link werkt één keer, tot ${until}.`,
  consentExpires: ({ time }) => `De link verloopt ${time}.`,
  consentWindowBlocked: 'Uw browser heeft het venster geblokkeerd. Open de pagina via de koppeling.',
  consentWindowClosed:
    'Het venster lijkt gesloten te zijn. Als er toestemming is gegeven, wordt dat hier zo weergegeven. Open anders de ' +
    'pagina opnieuw.',
  consentLate: 'Er is nog geen antwoord gekomen.',
  consentDenied: 'De toestemming is geweigerd.',
  consentNotStarted: 'De toestemmingspagina kan niet worden geopend.',
  consentGiven: 'Er is toestemming gegeven. Er hoeft verder niets te worden ingesteld.',
};
