import { addLibraryWords } from '../registry.ts';
import type { DeferredTranslation } from '../translation.ts';
import { enFieldProblems } from '../field-problems/en.ts';

/** The English words that come with the dialogs and with what makes a list long. */
export const enDeferred: DeferredTranslation = {
  $code: 'en',

  thirdPartyApplications: '3rd party',
  vendorApplications: 'Our applications',
  searchApplications: 'Search applications',
  noApplications: 'There are no applications here.',
  noApplicationMatches: (search) => `No application matches “${search}”.`,
  noApplicationInCategory: (search, category) => `No application in “${category}” matches “${search}”.`,
  clearSearch: 'Clear search',
  applicationCount: (count, shown) => (count === 1 ? '1 application' : `${shown} applications`),
  matchesElsewhere: (shown, place) => `Show ${shown} in “${place}”`,
  catalogueComing: 'More applications are on their way …',
  searchingEverything: 'Searching all applications …',
  catalogueIncomplete: 'The catalogue is not complete.',
  searchIncomplete: 'Not everything could be searched.',
  applicationCategory: 'Category',
  allCategories: 'All categories',
  addApplication: 'Add',
  applicationChosen: 'Selected',
  timesOnAccount: (count) => (count === 1 ? 'Once on this account' : `${count} times on this account`),
  applicationsToAdd: (count) => {
    if (count === 0) return 'Nothing selected';
    return count === 1 ? '1 application will be added' : `${count} applications will be added`;
  },
  addingApplications: 'Adding …',
  additionsFailed: (count) =>
    count === 1 ? 'One application could not be added.' : `${count} applications could not be added.`,
  applicationNotAdded: 'Not added.',
  commitAdditions: 'Done',
  filterIntegrations: 'Filter integrations',
  integrationCount: (count, shown) => (count === 1 ? '1 integration' : `${shown} integrations`),
  noIntegrationMatches: (search) => `No integration matches “${search}”.`,
  noIntegrationInGroup: (search, group) => `No integration in “${group}” matches “${search}”.`,
  allIntegrations: 'All',
  needsAttention: 'Needs attention',
  waitsForOthers: 'Waiting',
  integrationsNeedAttention: (count, shown) => {
    if (count === 0) return 'No integration needs attention any more.';
    return count === 1 ? '1 integration needs attention.' : `${shown} integrations need attention.`;
  },
  configurationTitle: (application) => `${application} configuration`,
  configurationAccount: (accountId) => `Account: ${accountId}`,
  saveConfiguration: 'Save',
  savingConfiguration: 'Saving …',
  configurationNotSaved: 'The configuration could not be saved.',
  inputStillHere: 'What you entered is still here.',
  changedElsewhere: (who, fields) =>
    `${who || 'Somebody else'} has changed this configuration in the meantime${fields ? `: ${fields}` : ''}.`,
  takeTheirs: 'Use the new values',
  overwriteTheirs: 'Save mine anyway',
  addAgainAndSave: 'Add again and save',
  testConnection: 'Test connection',
  testingConnection: 'Testing the connection …',
  connectionWorks: 'The connection works.',
  connectionFails: 'The connection does not work.',
  connectionFailsSave: 'Check what you entered. You can save it all the same.',
  connectionNotTested: 'The connection could not be tested.',
  connectionNotTestable: 'This portal cannot test it. You can save it all the same.',
  nothingToSetUp: 'There is nothing to set up for this application.',
  setupUnreadable: 'The fields of this application cannot be shown.',
  integrationNotFound: 'This integration is no longer on the account.',
  optionalField: 'optional',
  chooseOption: 'Choose …',
  showSecret: 'Show',
  hideSecret: 'Hide',
  secretStored: 'A value is stored. Leave this empty to keep it.',
  secretRemoved: 'The stored value will be removed when you save.',
  removeSecret: 'Remove',
  keepSecret: 'Undo',
  secretLost: (changed) => `The stored value is not kept, because you changed: ${changed}. Enter it again.`,
  secretElsewhere: (changed) =>
    `The stored value will be used with what you changed: ${changed}. Enter another one if it does not belong there.`,
  fieldsWrong: (count) => (count === 1 ? 'One field needs your attention.' : `${count} fields need your attention.`),
  ...enFieldProblems,
  fieldNotTicked: 'Tick this box to continue.',
  fieldNumberAmbiguous: (example) => `Write the number like ${example}, without separators between thousands.`,
  fieldNumberInexact: 'This number has too many digits to be saved exactly. Enter at most 15.',
  linesJoined: 'The line breaks were removed, because this field has one line.',
  numberSaved: (number) => `Will be saved as ${number}.`,
  fieldRefused: 'The server does not accept this value.',
  leftOut: (what) => `This is left out: ${what}.`,
  leftIn: (what) => `Will be saved as well: ${what}.`,
  whiteSpace: 'white space',
  invisibleCharacters: 'invisible characters',
  quotesAndBraces: 'quotes and braces',
  copyValue: 'Copy',
  valueCopied: 'Copied.',
  valueSelected: 'Could not be copied. The value is selected.',
  noValueYet: 'There is no value yet.',
  discardTitle: 'Discard what you entered?',
  discardText: 'Your entries have not been saved.',
  discardInput: 'Discard',
  keepEditing: 'Keep editing',
  dialogLeft:
    'This page has gone on to something else. Nothing can be changed here any more. You can still copy what you ' +
    'entered.',
  cmName: 'Name',
  cmAccountId: 'CM.com account ID',
  cmAccountIdHelp: 'In the CM.com portal under Channels → API access and settings → Authentication.',
  cmAccountIdNumeric:
    'This looks like this portal’s own account number. A CM.com account ID has the form ' +
    '0f8fad5b-d9cb-469f-a165-70867728950e.',
  cmProductToken: 'Product token',
  cmProductTokenHelp:
    'In the CM.com portal under Channels → API access and settings → Authentication. API keys, which are listed ' +
    'there too, do not work here.',
  cmProductTokenShape: 'Product tokens usually have the form 0f8fad5b-d9cb-469f-a165-70867728950e. Is this an API key?',
  cmProductTokenIsAccountId: 'This is the account ID. The product token is a different value.',
  consentExplained: (application) =>
    `${application} is set up at its own site, where somebody consents. It opens in a new window.`,
  consentBy: (who) => `Who has to consent: ${who}.`,
  startConsent: (application) => `Continue to ${application}`,
  consentMayWait: 'You can close this dialog. The status updates as soon as consent is given.',
  openConsentPage: 'Open the page for consenting',
  consentWindowBlocked: 'Your browser has blocked the window. Open the page by the link.',
  consentWindowClosed:
    'The window seems to be closed. If consent was given, it shows here in a moment. Otherwise open the page again.',
  consentLate: 'No answer has come yet.',
  consentDenied: 'Consent was not given.',
  consentNotStarted: 'The page for consenting could not be opened.',
  consentGiven: 'Consent has been given. There is nothing else to set up.',
  removalTitle: (application) => `Remove ${application} integration`,
  removalText: (application, integration, accountId) =>
    `${integration ? `The integration “${integration}”` : `The ${application} integration`} will be removed from ` +
    `account ${accountId}. Its configuration will be deleted.`,
  credentialsStay: (application) =>
    `Removing does not revoke the credentials at ${application}. Revoke them there if they are no longer needed.`,
  removeIntegration: 'Remove integration',
  removingIntegration: 'Removing …',
  integrationNotRemoved: 'The integration could not be removed.',
  loadingConsequences: 'Looking up what the removal leads to …',
  consequencesNotLoaded: 'What else the removal leads to could not be looked up.',
  dependentsStop: 'This stops working:',
  credentialsRevoked: (application) => `The credentials at ${application} are revoked, too.`,
  removalChanged: (who) =>
    `${who || 'Somebody else'} has changed this integration in the meantime. Remove it all the same?`,
  pauseIntegration: 'Pause',
  resumeIntegration: 'Resume',
  pausingIntegration: 'Pausing …',
  resumingIntegration: 'Resuming …',
  integrationPaused: (application) => `${application} is paused.`,
  integrationResumed: (application) => `${application} is active again.`,
  integrationNotPaused: 'The integration could not be paused.',
  integrationNotResumed: 'The integration could not be resumed.',
  integrationsAdded: (applications) => `Added: ${applications}.`,
  configurationSaved: (application) => `The configuration of ${application} is saved.`,
  integrationRemoved: (application) => `${application} has been removed.`,

  cancelAction: 'Cancel',
  closeDialog: 'Close',
  outcomeUncertain: 'It is not known whether this took effect.',
  retryIsSafe: 'Doing it again is safe: it takes effect once.',
  checkAgain: 'Check again',
};

addLibraryWords(enDeferred);
