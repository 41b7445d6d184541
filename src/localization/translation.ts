import type { ErrorCode } from '../model/errors.ts';
import type { IntegrationStatus } from '../model/integration.ts';

interface Words {
  /** The language's BCP 47 tag, with or without a region. */
  $code: string;
}

/** What a section with a short list shows. Parameters called `application` and `integration` are names. */
export interface InitialTranslation extends Words {
  integrationsHeading: string;
  addNewIntegration: string;
  loadingIntegrations: string;
  noIntegrations: string;
  noDataSource: string;
  integrationsNotLoaded: string;
  integrationsOutOfDate: string;
  applicationsNotLoaded: string;
  entriesLeftOut: (count: number) => string;
  dialogNotLoaded: string;
  readOnlyView: string;
  integrationStatus: (status: IntegrationStatus) => string;
  statusNextStep: (status: IntegrationStatus) => string;
  waitingForConsent: string;
  integrationAddedOn: (date: string) => string;
  completeSetup: string;
  editConfiguration: string;
  actionOn: (action: string, application: string) => string;
  integrationSwitch: (application: string) => string;

  tryAgain: string;
  failureReason: (code: ErrorCode, retryAfter?: number) => string;
}

/** What is wrong with a field. Adapters and servers answer with these words, too. */
export interface FieldProblemTranslation {
  fieldRequired: string;
  fieldTooShort: (least: number) => string;
  fieldTooLong: (most: number) => string;
  fieldPatternMismatch: string;
  fieldNotUuid: string;
  fieldNotUrl: string;
  fieldNotNumber: string;
  fieldNotInteger: string;
  /** Numbers are as they are written in the language, here and below. */
  fieldTooSmall: (least: string) => string;
  fieldTooLarge: (most: string) => string;
  fieldNotOption: string;
  fieldUnknown: string;
}

/** What only the dialogs and long lists show. */
export interface DeferredTranslation extends Words, FieldProblemTranslation {
  // The picker
  thirdPartyApplications: string;
  vendorApplications: string;
  searchApplications: string;
  noApplications: string;
  noApplicationMatches: (search: string) => string;
  noApplicationInCategory: (search: string, category: string) => string;
  clearSearch: string;
  /** `shown` is the number as it is written in the language. */
  applicationCount: (count: number, shown: string) => string;
  matchesElsewhere: (shown: string, place: string) => string;
  catalogueComing: string;
  searchingEverything: string;
  catalogueIncomplete: string;
  searchIncomplete: string;
  applicationCategory: string;
  allCategories: string;
  addApplication: string;
  applicationChosen: string;
  timesOnAccount: (count: number) => string;
  applicationsToAdd: (count: number) => string;
  addingApplications: string;
  additionsFailed: (count: number) => string;
  applicationNotAdded: string;
  commitAdditions: string;

  // A long list in the section
  filterIntegrations: string;
  /** `shown` is the number as it is written in the language, here and below. */
  integrationCount: (count: number, shown: string) => string;
  noIntegrationMatches: (search: string) => string;
  noIntegrationInGroup: (search: string, group: string) => string;
  allIntegrations: string;
  needsAttention: string;
  waitsForOthers: string;
  integrationsNeedAttention: (count: number, shown: string) => string;

  // Set-up
  configurationTitle: (application: string) => string;
  configurationAccount: (accountId: string) => string;
  saveConfiguration: string;
  savingConfiguration: string;
  configurationNotSaved: string;
  inputStillHere: string;
  changedElsewhere: (who: string, fields: string) => string;
  takeTheirs: string;
  overwriteTheirs: string;
  addAgainAndSave: string;
  testConnection: string;
  testingConnection: string;
  connectionWorks: string;
  connectionFails: string;
  connectionFailsSave: string;
  connectionNotTested: string;
  connectionNotTestable: string;
  nothingToSetUp: string;
  setupUnreadable: string;
  integrationNotFound: string;
  optionalField: string;
  chooseOption: string;
  showSecret: string;
  hideSecret: string;
  secretStored: string;
  secretRemoved: string;
  removeSecret: string;
  keepSecret: string;
  secretLost: (changed: string) => string;
  secretElsewhere: (changed: string) => string;
  fieldsWrong: (count: number) => string;
  fieldNotTicked: string;
  /** The number is as it is written in the language, here and below. */
  fieldNumberAmbiguous: (example: string) => string;
  fieldNumberInexact: string;
  linesJoined: string;
  numberSaved: (number: string) => string;
  fieldRefused: string;
  leftOut: (what: string) => string;
  leftIn: (what: string) => string;
  whiteSpace: string;
  invisibleCharacters: string;
  quotesAndBraces: string;
  copyValue: string;
  valueCopied: string;
  valueSelected: string;
  noValueYet: string;
  discardTitle: string;
  discardText: string;
  discardInput: string;
  keepEditing: string;
  dialogLeft: string;
  cmName: string;
  cmAccountId: string;
  cmAccountIdHelp: string;
  cmAccountIdNumeric: string;
  cmProductToken: string;
  cmProductTokenHelp: string;
  cmProductTokenShape: string;
  cmProductTokenIsAccountId: string;

  // Set-up at another site
  consentExplained: (application: string) => string;
  consentBy: (who: string) => string;
  startConsent: (application: string) => string;
  consentMayWait: string;
  openConsentPage: string;
  consentWindowBlocked: string;
  consentWindowClosed: string;
  consentLate: string;
  consentDenied: string;
  consentNotStarted: string;
  consentGiven: string;

  // Removal
  removalTitle: (application: string) => string;
  removalText: (application: string, integration: string, accountId: string) => string;
  credentialsStay: (application: string) => string;
  removeIntegration: string;
  removingIntegration: string;
  integrationNotRemoved: string;
  loadingConsequences: string;
  consequencesNotLoaded: string;
  dependentsStop: string;
  credentialsRevoked: (application: string) => string;
  removalChanged: (who: string) => string;

  // Pausing
  pauseIntegration: string;
  resumeIntegration: string;
  pausingIntegration: string;
  resumingIntegration: string;
  integrationPaused: (application: string) => string;
  integrationResumed: (application: string) => string;
  integrationNotPaused: string;
  integrationNotResumed: string;

  // What has been done
  integrationsAdded: (applications: string) => string;
  configurationSaved: (application: string) => string;
  integrationRemoved: (application: string) => string;

  // Everywhere
  cancelAction: string;
  closeDialog: string;
  outcomeUncertain: string;
  retryIsSafe: string;
  checkAgain: string;
}

/** Every string that the elements show, in one language. */
export interface Translation extends InitialTranslation, DeferredTranslation {}

/** Some words of a language. */
export type PartialTranslation = Partial<Translation> & Words;
