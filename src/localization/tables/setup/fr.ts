import type { ConsentWords, SetupWords } from '../../words/setup-words.ts';

/** What set-ups show, in French. */
export const frSetup: SetupWords & ConsentWords = {
  configurationTitle: ({ application }) => `Configuration ${application}`,
  configurationAccount: ({ account }) => `Compte\u00a0: ${account}`,
  loadingConfiguration: 'Chargement de la configuration…',
  saveConfiguration: 'Enregistrer',
  savingConfiguration: 'Enregistrement…',
  configurationNotSaved: 'Impossible d’enregistrer la configuration.',
  inputStillHere: 'Votre saisie est conservée.',
  changedElsewhere: ({ who, fields }, { list }) =>
    `${who || 'Une autre personne'} a modifié cette configuration entre-temps` +
    `${fields.length > 0 ? `\u00a0: ${list(fields)}` : ''}.`,
  takeTheirs: 'Reprendre ces modifications',
  overwriteTheirs: 'Enregistrer quand même ma saisie',
  fieldToSave: ({ field }) => `Valeur à enregistrer\u00a0: ${field}`,
  theirValue: ({ who }) => `Enregistré par ${who || 'une autre personne'}`,
  myValue: 'Votre saisie',
  keepTheirSecret: 'Conserver la valeur enregistrée',
  sendMySecret: 'Utiliser votre saisie',
  emptyValue: 'Vide',
  tickedValue: 'Oui',
  untickedValue: 'Non',
  addAgainAndSave: 'Ajouter à nouveau et enregistrer',
  testConnection: 'Tester la connexion',
  testingConnection: 'Test de la connexion…',
  connectionWorks: 'La connexion fonctionne.',
  connectionFails: 'La connexion ne fonctionne pas.',
  connectionFailsSave: 'Vérifiez votre saisie. Vous pouvez l’enregistrer quand même.',
  connectionNotTested: 'Impossible de tester la connexion.',
  connectionNotTestable: 'Ce portail ne peut pas la tester. Vous pouvez enregistrer quand même.',
  nothingToSetUp: 'Cette application n’a rien à configurer.',
  setupUnreadable: 'Impossible d’afficher les champs de cette application.',
  integrationNotFound: 'Cette intégration ne se trouve plus sur le compte.',
  discardTitle: 'Abandonner les modifications\u00a0?',
  discardText: 'Votre saisie n’a pas été enregistrée.',
  discardInput: 'Abandonner',
  keepEditing: 'Continuer la saisie',
  dialogLeft:
    'Cette page affiche maintenant autre chose. Plus rien ne peut être modifié ici, mais vous pouvez copier votre saisie.',
  consentExplained: ({ application }) =>
    `${application} se configure sur le site du fournisseur, où quelqu’un doit donner son consentement. Il s’ouvre ` +
    'dans une nouvelle fenêtre.',
  consentBy: ({ who }) => `Consentement requis de\u00a0: ${who}.`,
  startConsent: ({ application }) => `Continuer vers ${application}`,
  awaitingConsent: 'En attente de consentement…',
  consentMayWait: 'Vous pouvez fermer cette fenêtre. Le statut change dès que le consentement est donné.',
  openConsentPage: 'Ouvrir la page de consentement (nouvelle fenêtre)',
  handOverConsent: 'Envoyez ce lien à la personne qui doit donner son consentement. Il fonctionne une seule fois.',
  consentLink: 'Lien de consentement',
  mailConsent: 'Envoyer par e-mail',
  consentMailSubject: ({ application }) => `Consentement requis pour ${application}`,
  consentMailText: ({ application, until }) =>
    `Veuillez ouvrir cette page et consentir à l’intégration de ${application}. Le lien fonctionne une seule fois, ` +
    `jusqu’au ${until}.`,
  consentExpires: ({ time }) => `Le lien expire ${time}.`,
  consentWindowBlocked: 'Votre navigateur a bloqué la fenêtre. Ouvrez la page par le lien.',
  consentWindowClosed:
    'La fenêtre semble fermée. Si le consentement a été donné, cela s’affiche ici dans un instant. Sinon, rouvrez la ' +
    'page.',
  consentLate: 'Aucune réponse n’est encore arrivée.',
  consentDenied: 'Le consentement a été refusé.',
  consentNotStarted: 'Impossible d’ouvrir la page de consentement.',
  consentGiven: 'Le consentement a été donné. Il n’y a rien d’autre à configurer.',
};
