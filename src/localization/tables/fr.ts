import type { Translation } from '../translation.ts';
import { frSetup } from './setup/fr.ts';

/** French. No-break spaces stand before colons, semicolons, question and exclamation marks, and inside of quotes. */
export const fr: Translation = {
  $code: 'fr',
  integrationsHeading: 'Intégrations',
  addNewIntegration: '+ Ajouter une intégration',
  loadingIntegrations: 'Chargement des intégrations…',
  noIntegrations: 'Ce compte n’a pas encore d’intégration. Ajoutez une application pour commencer.',
  noDataSource: 'Les intégrations ne sont pas configurées sur cette page.',
  integrationsNotLoaded: 'Impossible de charger les intégrations.',
  integrationsOutOfDate: 'La liste n’est peut-être pas à jour.',
  applicationsNotLoaded: 'Impossible de charger les applications.',
  entriesLeftOut: ({ count }, { plural }) =>
    plural(count, {
      one: '# entrée n’a pas pu être lue et n’est pas affichée.',
      other: '# entrées n’ont pas pu être lues et ne sont pas affichées.',
    }),
  dialogNotLoaded: 'Impossible de charger cette fenêtre. Vérifiez votre connexion.',
  readOnlyView: 'Vous ne pouvez rien modifier ici.',
  integrationStatus: ({ status }) =>
    ({
      'setup-required': 'Configuration requise',
      pending: 'En attente',
      active: 'Active',
      error: 'Erreur',
      paused: 'Suspendue',
    })[status],
  statusNextStep: ({ status }) =>
    ({
      'setup-required': '',
      pending: 'En attente de confirmation par l’application.',
      active: '',
      error: 'Ne fonctionne pas. Vérifiez la configuration.',
      paused: 'L’application n’est pas utilisée en ce moment.',
    })[status],
  waitingForConsent: 'En attente de consentement',
  integrationAddedOn: ({ date }) => `Ajoutée le ${date}`,
  completeSetup: 'Terminer la configuration',
  editConfiguration: 'Modifier',
  actionOn: ({ action, application }) => `${action}\u00a0: ${application}`,
  integrationSwitch: ({ application }) => `Intégration ${application}`,
  tryAgain: 'Réessayer',
  failureReason: ({ code, retryAfter }, { duration }) =>
    ({
      network: 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
      timeout: 'Le serveur n’a pas répondu à temps. Réessayez.',
      unauthenticated: 'Votre session a expiré. Connectez-vous et réessayez.',
      forbidden: 'Vous n’avez pas l’autorisation requise. Adressez-vous à la personne qui gère votre rôle.',
      'not-found': 'Le serveur ne trouve pas cet élément. Il a peut-être été supprimé entre-temps.',
      conflict: 'Une autre personne a effectué une modification entre-temps. Vérifiez-la et réessayez.',
      invalid: 'Le serveur n’a pas accepté votre saisie. Vérifiez-la et réessayez.',
      'rate-limited': `Trop de requêtes ont été envoyées. Réessayez ${retryAfter ? duration(retryAfter) : 'dans un instant'}.`,
      unavailable: 'Le service est indisponible pour le moment. Réessayez plus tard.',
      malformed: 'La réponse du serveur est illisible. Réessayez. Si le problème persiste, contactez l’assistance.',
      unknown: 'Une erreur inattendue s’est produite. Réessayez.',
    })[code],
  thirdPartyApplications: 'Tiers',
  vendorApplications: 'Nos applications',
  loadingApplications: 'Chargement des applications…',
  searchApplications: 'Rechercher des applications',
  noApplications: 'Il n’y a aucune application ici.',
  noApplicationMatches: ({ search }) => `Aucune application ne correspond à «\u00a0${search}\u00a0».`,
  noApplicationInCategory: ({ search, category }) =>
    `Aucune application de la catégorie «\u00a0${category}\u00a0» ne correspond à «\u00a0${search}\u00a0».`,
  clearSearch: 'Effacer la recherche',
  applicationCount: ({ count }, { plural }) => plural(count, { one: '# application', other: '# applications' }),
  matchesElsewhere: ({ count, place }, { plural }) =>
    `${plural(count, { one: 'Afficher # résultat', other: 'Afficher # résultats' })} dans «\u00a0${place}\u00a0»`,
  catalogueComing: 'Chargement d’autres applications…',
  searchingEverything: 'Recherche dans toutes les applications…',
  catalogueIncomplete: 'Le catalogue n’est pas complet.',
  searchIncomplete: 'La recherche n’a pas pu porter sur toutes les applications.',
  applicationCategory: 'Catégorie',
  allCategories: 'Toutes les catégories',
  addApplication: 'Ajouter',
  applicationChosen: 'Sélectionnée',
  timesOnAccount: ({ count }, { number }) => `${number(count)} fois sur ce compte`,
  applicationsToAdd: ({ count }, { plural }) =>
    count === 0
      ? 'Aucune application sélectionnée'
      : plural(count, { one: '# application sélectionnée', other: '# applications sélectionnées' }),
  addingApplications: 'Ajout en cours…',
  additionsFailed: ({ count }, { plural }) =>
    plural(count, { one: 'Impossible d’ajouter # application.', other: 'Impossible d’ajouter # applications.' }),
  applicationNotAdded: 'Non ajoutée.',
  commitAdditions: 'Terminé',
  filterIntegrations: 'Filtrer les intégrations',
  integrationCount: ({ count }, { plural }) => plural(count, { one: '# intégration', other: '# intégrations' }),
  noIntegrationMatches: ({ search }) => `Aucune intégration ne correspond à «\u00a0${search}\u00a0».`,
  noIntegrationInGroup: ({ search, group }) =>
    `Aucune intégration sous «\u00a0${group}\u00a0» ne correspond à «\u00a0${search}\u00a0».`,
  noIntegrationOfStatus: ({ status }) =>
    ({
      pending: 'Aucune intégration n’est en attente.',
      active: 'Aucune intégration n’est active.',
      error: 'Aucune intégration ne requiert votre attention.',
      paused: 'Aucune intégration n’est suspendue.',
    })[status],
  allIntegrations: 'Toutes',
  needsAttention: 'À traiter',
  waitsForOthers: 'En attente',
  integrationsNeedAttention: ({ count }, { plural }) =>
    count === 0
      ? 'Plus aucune intégration ne requiert votre attention.'
      : plural(count, {
          one: '# intégration requiert votre attention.',
          other: '# intégrations requièrent votre attention.',
        }),
  ...frSetup,
  optionalField: 'facultatif',
  chooseOption: 'Choisir…',
  showSecret: 'Afficher',
  hideSecret: 'Masquer',
  replaceSecret: 'Remplacer',
  secretStored: 'Une valeur est enregistrée. Laissez ce champ vide pour la conserver.',
  secretRemoved: 'La valeur enregistrée sera supprimée lors de l’enregistrement.',
  removeSecret: 'Supprimer',
  keepSecret: 'Annuler la suppression',
  secretLost: ({ changed }, { list }) =>
    `La valeur enregistrée n’est pas conservée, car vous avez modifié\u00a0: ${list(changed)}. Saisissez-la à nouveau.`,
  secretElsewhere: ({ changed }, { list }) =>
    `La valeur enregistrée sera utilisée avec votre modification\u00a0: ${list(changed)}. Saisissez-en une autre si ` +
    'elle ne convient pas.',
  fieldsWrong: ({ count }, { plural }) =>
    plural(count, { one: '# champ est à corriger.', other: '# champs sont à corriger.' }),
  fieldsMissing: ({ count }, { plural }) =>
    plural(count, { one: '# champ est à remplir.', other: '# champs sont à remplir.' }),
  fieldRequired: 'Ce champ est obligatoire.',
  fieldNotTicked: 'Cochez cette case pour continuer.',
  fieldTooShort: ({ min }, { plural }) =>
    plural(min, { one: 'Saisissez au moins # caractère.', other: 'Saisissez au moins # caractères.' }),
  fieldTooLong: ({ max }, { plural }) =>
    plural(max, { one: 'Saisissez au plus # caractère.', other: 'Saisissez au plus # caractères.' }),
  fieldPatternMismatch: 'Cette valeur n’a pas le format attendu.',
  fieldNotUuid: 'Saisissez une valeur au format 0f8fad5b-d9cb-469f-a165-70867728950e.',
  fieldNotUrl: 'Saisissez une adresse web complète commençant par https://.',
  fieldNotNumber: 'Saisissez un nombre.',
  fieldNotInteger: 'Saisissez un nombre entier.',
  fieldTooSmall: ({ min }) => `Saisissez au moins ${min}.`,
  fieldTooLarge: ({ max }) => `Saisissez au plus ${max}.`,
  fieldNumberAmbiguous: ({ example }) => `Écrivez le nombre comme ${example}, sans séparateur de milliers.`,
  fieldNumberInexact: 'Ce nombre a trop de chiffres pour être enregistré exactement. Saisissez-en au plus 15.',
  linesJoined: 'Les sauts de ligne ont été supprimés, car ce champ ne comporte qu’une ligne.',
  numberSaved: ({ number }) => `Sera enregistré sous la forme ${number}.`,
  fieldNotOption: 'Choisissez une option.',
  fieldUnknown: 'Cette application ne comporte pas ce champ.',
  fieldRefused: 'Le serveur n’accepte pas cette valeur.',
  leftOut: ({ parts }, { list }) => `Supprimé lors de l’enregistrement\u00a0: ${list(parts)}.`,
  leftIn: ({ parts }, { list }) => `Sera aussi enregistré\u00a0: ${list(parts)}.`,
  whiteSpace: 'espaces',
  invisibleCharacters: 'caractères invisibles',
  quotesAndBraces: 'guillemets et accolades',
  copyValue: 'Copier',
  valueCopied: 'Copié.',
  valueSelected: 'Impossible de copier. La valeur est sélectionnée.',
  noValueYet: 'Il n’y a pas encore de valeur.',
  cmName: 'Nom',
  cmAccountId: 'ID de compte CM.com',
  cmAccountIdHelp:
    'Dans le compte CM.com du client\u00a0: Profile > Channels > API Access and Settings > Authentication.',
  cmAccountIdNumeric:
    'Cela ressemble au numéro de compte de ce portail. Un ID de compte CM.com a le format ' +
    '0f8fad5b-d9cb-469f-a165-70867728950e.',
  cmProductToken: 'Jeton de produit',
  cmProductTokenHelp:
    'Dans le compte CM.com du client\u00a0: Profile > Channels > API Access and Settings > Authentication. Les clés ' +
    'd’API, qui s’y trouvent aussi, ne fonctionnent pas ici.',
  cmProductTokenShape:
    'Un jeton de produit a généralement le format 0f8fad5b-d9cb-469f-a165-70867728950e. Est-ce une clé d’API\u00a0?',
  cmProductTokenIsAccountId: 'C’est l’ID de compte. Le jeton de produit est une autre valeur.',
  removalTitle: ({ application }) => `Supprimer l’intégration ${application}`,
  removalText: ({ application, integration, account }) =>
    `L’intégration ${integration ? `«\u00a0${integration}\u00a0»` : application} sera supprimée du compte ${account}. ` +
    'Sa configuration sera effacée.',
  credentialsStay: ({ application }) =>
    `Les identifiants restent valables chez ${application}. Révoquez-les là-bas s’ils ne servent plus.`,
  credentialsRevoked: ({ application }) => `Les identifiants chez ${application} sont également révoqués.`,
  removeIntegration: 'Supprimer l’intégration',
  removingIntegration: 'Suppression…',
  integrationNotRemoved: 'Impossible de supprimer l’intégration.',
  loadingConsequences: 'Vérification des conséquences de la suppression…',
  consequencesNotLoaded: 'Impossible de vérifier les autres conséquences.',
  dependentsStop: 'Ne fonctionnera plus\u00a0:',
  removalChanged: ({ who }) =>
    `${who || 'Une autre personne'} a modifié cette intégration entre-temps. La supprimer quand même\u00a0?`,
  moreActions: 'Autres actions',
  openDocumentation: 'Documentation (nouvelle fenêtre)',
  copyIdentifier: 'Copier l’ID',
  pauseIntegration: 'Suspendre',
  resumeIntegration: 'Reprendre',
  pausingIntegration: 'Suspension…',
  resumingIntegration: 'Reprise…',
  integrationPaused: ({ application }) => `L’intégration ${application} est suspendue.`,
  integrationResumed: ({ application }) => `L’intégration ${application} est de nouveau active.`,
  integrationNotPaused: 'Impossible de suspendre l’intégration.',
  integrationNotResumed: 'Impossible de reprendre l’intégration.',
  integrationsAdded: ({ applications }, { list }) => `Ajouté\u00a0: ${list(applications)}.`,
  configurationSaved: ({ application }) => `La configuration ${application} est enregistrée.`,
  integrationRemoved: ({ application }) => `L’intégration ${application} a été supprimée.`,
  cancelAction: 'Annuler',
  closeDialog: 'Fermer',
  outcomeUncertain: 'Impossible de savoir si l’opération a abouti.',
  retryIsSafe: 'Vous pouvez réessayer sans risque.',
  checkAgain: 'Vérifier à nouveau',
  checkingOutcome: 'Vérification…',
};
