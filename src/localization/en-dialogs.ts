import { registerTranslation, type Translation as BaseTranslation } from '@shoelace-style/localize';
import type { DialogTranslation } from './translation.ts';

/** English, as far as only the dialogs need it. */
export const enDialogs: BaseTranslation & DialogTranslation = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',

  thirdPartyApplications: '3rd party',
  vendorApplications: 'Our applications',
  searchApplications: 'Search applications',
  noApplications: 'There are no applications here.',
  noApplicationMatches: (search) => `No application matches “${search}”.`,
  clearSearch: 'Clear search',
  applicationCount: (count) => (count === 1 ? '1 application' : `${count} applications`),
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
  setupUnreadable: 'The fields of this application cannot be shown, because the portal describes them wrongly. Tell support.',
  integrationNotFound: 'This integration is no longer on the account.',
  optionalField: 'optional',
  chooseOption: 'Choose …',
  showSecret: 'Show',
  hideSecret: 'Hide',
  secretStored: 'A value is stored. Leave this empty to keep it.',
  fieldsWrong: (count) => (count === 1 ? 'One field needs your attention.' : `${count} fields need your attention.`),
  fieldRequired: 'Enter a value.',
  fieldTooShort: (least) => `Enter at least ${least} characters.`,
  fieldTooLong: (most) => `Enter at most ${most} characters.`,
  fieldPatternMismatch: 'This value does not have the expected form.',
  fieldNotUuid: 'Enter a value of the form 0f8fad5b-d9cb-469f-a165-70867728950e.',
  fieldNotUrl: 'Enter a complete web address that begins with https://.',
  fieldNotNumber: 'Enter a number.',
  fieldNotInteger: 'Enter a whole number.',
  fieldOutOfRange: (least, most) => {
    if (least === undefined) return `Enter a number of at most ${most}.`;
    return most === undefined ? `Enter a number of at least ${least}.` : `Enter a number from ${least} to ${most}.`;
  },
  fieldNotOption: 'Choose one of the options.',
  leftOut: (what) => `This is left out: ${what}.`,
  whiteSpace: 'white space',
  quotesAndBraces: 'quotes and braces',
  copyValue: 'Copy',
  valueCopied: 'Copied.',
  valueSelected: 'The value is selected. Copy it with your keyboard or menu.',
  noValueYet: 'There is no value yet.',
  discardTitle: 'Discard what you entered?',
  discardText: 'Your entries have not been saved.',
  discardInput: 'Discard',
  keepEditing: 'Keep editing',
  cmName: 'Name',
  cmAccountId: 'CM.com account ID',
  cmAccountIdHelp: 'In the CM.com portal under Channels → API access and settings → Authentication.',
  cmAccountIdNumeric:
    'This looks like this portal’s own account number. A CM.com account ID has the form 0f8fad5b-d9cb-469f-a165-70867728950e.',
  cmProductToken: 'Product token',
  cmProductTokenHelp:
    'In the CM.com portal under Channels → API access and settings → Authentication. API keys, which are listed there too, do not work here.',
  cmProductTokenShape: 'Product tokens usually have the form 0f8fad5b-d9cb-469f-a165-70867728950e. Is this an API key?',
  cmProductTokenIsAccountId: 'This is the account ID. The product token is a different value.',
  removalTitle: (application) => `Remove ${application} integration`,
  removalText: (application, integration, accountId) =>
    `${integration ? `The integration “${integration}”` : `The ${application} integration`} will be removed from account ${accountId}. Its configuration will be deleted.`,
  credentialsStay: (application) =>
    `Removing does not revoke the credentials at ${application}. Revoke them there if they are no longer needed.`,
  removeIntegration: 'Remove integration',
  removingIntegration: 'Removing …',
  integrationNotRemoved: 'The integration could not be removed.',
  loadingConsequences: 'Looking up what the removal leads to …',
  consequencesNotLoaded: 'What else the removal leads to could not be looked up.',
  dependentsStop: 'This stops working:',
  credentialsRevoked: (application) => `The credentials at ${application} are revoked, too.`,
  removalChanged: (who) => `${who || 'Somebody else'} has changed this integration in the meantime. Remove it all the same?`,
  cancelAction: 'Cancel',
  closeDialog: 'Close',
  outcomeUncertain: 'It is not known whether this took effect.',
  retryIsSafe: 'Doing it again is safe: it takes effect once.',
};

registerTranslation(enDialogs);
