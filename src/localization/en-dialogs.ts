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
  configurationNotSaved: 'The configuration could not be saved. What you entered is still here.',
  nothingToSetUp: 'There is nothing to set up for this application.',
  integrationNotFound: 'This integration is no longer on the account.',
  optionalField: 'optional',
  chooseOption: 'Choose …',
  showSecret: 'Show',
  hideSecret: 'Hide',
  secretStored: 'A value is stored. Leave this empty to keep it.',
  fieldsWrong: (count) => (count === 1 ? 'One field needs your attention.' : `${count} fields need your attention.`),
  fieldRequired: 'Enter a value.',
  fieldTooLong: (most) => `Enter at most ${most} characters.`,
  fieldPatternMismatch: 'This value does not have the expected form.',
  fieldNotUuid: 'Enter a value of the form 0f8fad5b-d9cb-469f-a165-70867728950e.',
  fieldNotUrl: 'Enter a complete web address that begins with https://.',
  fieldNotNumber: 'Enter a number.',
  fieldNotOption: 'Choose one of the options.',
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
  cancelAction: 'Cancel',
  closeDialog: 'Close',
  outcomeUncertain: 'It is uncertain whether the change took effect. Trying again is safe.',
};

registerTranslation(enDialogs);
