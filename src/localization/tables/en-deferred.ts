import { addLibraryWords } from '../registry.ts';
import { enFieldProblems } from '../field-problems/en.ts';
import type { DeferredTranslation } from '../translation.ts';

/** The English words that come with the dialogs and with what makes a list long. */
export const enDeferred: DeferredTranslation = {
  $code: 'en',

  thirdPartyApplications: '3rd party',
  vendorApplications: 'Our applications',
  loadingApplications: 'Loading applications…',
  searchApplications: 'Search applications',
  noApplications: 'There are no applications here.',
  noApplicationMatches: ({ search }) => `No application matches “${search}”.`,
  noApplicationInCategory: ({ search, category }) => `No application in “${category}” matches “${search}”.`,
  clearSearch: 'Clear search',
  applicationCount: ({ count }, { plural }) => plural(count, { one: '# application', other: '# applications' }),
  matchesElsewhere: ({ count, place }, { number }) => `Show ${number(count)} in “${place}”`,
  catalogueComing: 'Loading more applications…',
  searchingEverything: 'Searching all applications…',
  catalogueIncomplete: 'The catalogue is not complete.',
  searchIncomplete: 'Not everything could be searched.',
  applicationCategory: 'Category',
  allCategories: 'All categories',
  addApplication: 'Add',
  applicationChosen: 'Selected',
  timesOnAccount: ({ count }, { plural }) =>
    plural(count, { one: 'Once on this account', other: '# times on this account' }),
  applicationsToAdd: ({ count }, { plural }) =>
    count === 0
      ? 'Nothing selected'
      : plural(count, { one: '# application will be added', other: '# applications will be added' }),
  addingApplications: 'Adding…',
  additionsFailed: ({ count }, { plural }) =>
    plural(count, { one: '# application could not be added.', other: '# applications could not be added.' }),
  applicationNotAdded: 'Not added.',
  commitAdditions: 'Done',

  filterIntegrations: 'Filter integrations',
  integrationCount: ({ count }, { plural }) => plural(count, { one: '# integration', other: '# integrations' }),
  noIntegrationMatches: ({ search }) => `No integration matches “${search}”.`,
  noIntegrationInGroup: ({ search, group }) => `No integration in “${group}” matches “${search}”.`,
  noIntegrationOfStatus: ({ status }) =>
    ({
      pending: 'No integrations are waiting.',
      active: 'No integrations are active.',
      error: 'No integrations need attention.',
      paused: 'No integrations are paused.',
    })[status],
  allIntegrations: 'All',
  needsAttention: 'Needs attention',
  waitsForOthers: 'Waiting',
  integrationsNeedAttention: ({ count }, { plural }) =>
    count === 0
      ? 'No integration needs attention any more.'
      : plural(count, { one: '# integration needs attention.', other: '# integrations need attention.' }),

  configurationTitle: ({ application }) => `${application} configuration`,
  configurationAccount: ({ account }) => `Account: ${account}`,
  loadingConfiguration: 'Loading configuration…',
  saveConfiguration: 'Save',
  savingConfiguration: 'Saving…',
  configurationNotSaved: 'The configuration could not be saved.',
  inputStillHere: 'What you entered is still here.',
  changedElsewhere: ({ who, fields }, { list }) =>
    `${who || 'Somebody else'} has changed this configuration in the meantime` +
    `${fields.length > 0 ? `: ${list(fields)}` : ''}.`,
  takeTheirs: 'Use the new values',
  overwriteTheirs: 'Save mine anyway',
  fieldToSave: ({ field }) => `Value to save: ${field}`,
  theirValue: ({ who }) => (who ? `Saved by ${who}` : 'Saved by somebody else'),
  myValue: 'Your entry',
  keepTheirSecret: 'Keep the stored value',
  sendMySecret: 'Use what you entered',
  emptyValue: 'Empty',
  tickedValue: 'Yes',
  untickedValue: 'No',
  addAgainAndSave: 'Add again and save',
  testConnection: 'Test connection',
  testingConnection: 'Testing the connection…',
  connectionWorks: 'The connection works.',
  connectionFails: 'The connection does not work.',
  connectionFailsSave: 'Check what you entered. You can save it anyway.',
  connectionNotTested: 'The connection could not be tested.',
  connectionNotTestable: 'This portal cannot test it. You can save it anyway.',
  nothingToSetUp: 'There is nothing to set up for this application.',
  setupUnreadable: 'The fields of this application cannot be shown.',
  integrationNotFound: 'This integration is no longer on the account.',
  discardTitle: 'Discard changes?',
  discardText: 'Your entries have not been saved.',
  discardInput: 'Discard',
  keepEditing: 'Keep editing',
  dialogLeft: 'This page now shows something else. Nothing can be changed here. You can still copy what you entered.',

  optionalField: 'optional',
  chooseOption: 'Choose…',
  showSecret: 'Show',
  hideSecret: 'Hide',
  replaceSecret: 'Replace',
  secretStored: 'A value is stored. Leave this empty to keep it.',
  secretRemoved: 'The stored value will be removed when you save.',
  removeSecret: 'Remove',
  keepSecret: 'Undo',
  secretLost: ({ changed }, { list }) =>
    `The stored value is not kept, because you changed: ${list(changed)}. Enter it again.`,
  secretElsewhere: ({ changed }, { list }) =>
    `The stored value will be used with what you changed: ${list(changed)}. Enter another one if it does not ` +
    'belong there.',
  fieldsWrong: ({ count }, { plural }) =>
    plural(count, { one: '# field needs your attention.', other: '# fields need your attention.' }),
  fieldsMissing: ({ count }, { plural }) =>
    plural(count, { one: '# field is missing.', other: '# fields are missing.' }),
  ...enFieldProblems,
  fieldNotTicked: 'Tick this box to continue.',
  fieldNumberAmbiguous: ({ example }) => `Write the number like ${example}, without separators between thousands.`,
  fieldNumberInexact: 'This number has too many digits to be saved exactly. Enter at most 15.',
  linesJoined: 'The line breaks were removed, because this field has one line.',
  numberSaved: ({ number }) => `Will be saved as ${number}.`,
  fieldRefused: 'The server does not accept this value.',
  leftOut: ({ parts }, { list }) => `Removed when saving: ${list(parts)}.`,
  leftIn: ({ parts }, { list }) => `Will be saved as well: ${list(parts)}.`,
  whiteSpace: 'spaces',
  invisibleCharacters: 'invisible characters',
  quotesAndBraces: 'quotes and braces',
  copyValue: 'Copy',
  valueCopied: 'Copied.',
  valueSelected: 'Could not be copied. The value is selected.',
  noValueYet: 'There is no value yet.',

  cmName: 'Name',
  cmAccountId: 'CM.com account ID',
  cmAccountIdHelp: 'From the customer’s CM.com account: Profile → Channels → API Access and Settings → Authentication.',
  cmAccountIdNumeric:
    'This looks like this portal’s own account number. A CM.com account ID has the form ' +
    '0f8fad5b-d9cb-469f-a165-70867728950e.',
  cmProductToken: 'Product token',
  cmProductTokenHelp:
    'From the customer’s CM.com account: Profile → Channels → API Access and Settings → Authentication. API keys, ' +
    'which are listed there too, do not work here.',
  cmProductTokenShape: 'Product tokens usually have the form 0f8fad5b-d9cb-469f-a165-70867728950e. Is this an API key?',
  cmProductTokenIsAccountId: 'This is the account ID. The product token is a different value.',

  consentExplained: ({ application }) =>
    `${application} is set up on its provider’s website, where somebody has to consent. It opens in a new window.`,
  consentBy: ({ who }) => `Consent needed from: ${who}.`,
  startConsent: ({ application }) => `Continue to ${application}`,
  awaitingConsent: 'Waiting for consent…',
  consentMayWait: 'You can close this dialog. The status updates as soon as consent is given.',
  openConsentPage: 'Open the consent page (new window)',
  handOverConsent: 'Send this link to the person who has to consent. It works once.',
  consentLink: 'Link for consent',
  mailConsent: 'Send by e-mail',
  consentMailSubject: ({ application }) => `Consent needed for ${application}`,
  consentMailText: ({ application, until }) =>
    `Please open this page and consent to the integration of ${application}. The link works once, until ${until}.`,
  consentExpires: ({ time }) => `The link expires ${time}.`,
  consentWindowBlocked: 'Your browser has blocked the window. Open the page by the link.',
  consentWindowClosed:
    'The window seems to be closed. If consent was given, it shows here in a moment. Otherwise open the page again.',
  consentLate: 'No answer has come yet.',
  consentDenied: 'Consent was declined.',
  consentNotStarted: 'The consent page could not be opened.',
  consentGiven: 'Consent has been given. There is nothing else to set up.',

  removalTitle: ({ application }) => `Remove ${application} integration`,
  removalText: ({ application, integration, account }) =>
    `${integration ? `The integration “${integration}”` : `The ${application} integration`} will be removed from ` +
    `account ${account}. Its configuration will be deleted.`,
  credentialsStay: ({ application }) =>
    `Removing does not revoke the credentials at ${application}. Revoke them there if they are no longer needed.`,
  credentialsRevoked: ({ application }) => `The credentials at ${application} are revoked, too.`,
  removeIntegration: 'Remove integration',
  removingIntegration: 'Removing…',
  integrationNotRemoved: 'The integration could not be removed.',
  loadingConsequences: 'Checking what the removal leads to…',
  consequencesNotLoaded: 'Other effects couldn’t be checked.',
  dependentsStop: 'This stops working:',
  removalChanged: ({ who }) =>
    `${who || 'Somebody else'} has changed this integration in the meantime. Remove it anyway?`,

  moreActions: 'More actions',
  openDocumentation: 'Documentation (new window)',
  copyIdentifier: 'Copy ID',
  pauseIntegration: 'Pause',
  resumeIntegration: 'Resume',
  pausingIntegration: 'Pausing…',
  resumingIntegration: 'Resuming…',
  integrationPaused: ({ application }) => `${application} is paused.`,
  integrationResumed: ({ application }) => `${application} is active again.`,
  integrationNotPaused: 'The integration could not be paused.',
  integrationNotResumed: 'The integration could not be resumed.',

  integrationsAdded: ({ applications }, { list }) => `Added: ${list(applications)}.`,
  configurationSaved: ({ application }) => `The configuration of ${application} is saved.`,
  integrationRemoved: ({ application }) => `${application} has been removed.`,
  cancelAction: 'Cancel',
  closeDialog: 'Close',
  outcomeUncertain: 'We couldn’t confirm whether this went through.',
  retryIsSafe: 'You can safely try again.',
  checkAgain: 'Check again',
  checkingOutcome: 'Checking…',
};

addLibraryWords(enDeferred);
