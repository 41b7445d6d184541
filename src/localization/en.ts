import { registerTranslation } from '@shoelace-style/localize';
import type { Translation } from './translation.ts';

/** English. */
export const en: Translation = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',

  integrationsHeading: 'Integrations',
  addNewIntegration: '+ Add new',
  loadingIntegrations: 'Loading integrations …',
  noIntegrations: 'This account has no integrations yet. Add an application to get started.',
  noDataSource: 'Integrations cannot be shown, because this page names no data source or no account for them.',
  integrationsNotLoaded: 'The integrations could not be loaded.',
  integrationsOutOfDate: 'The list may be out of date.',
  entriesLeftOut: (count) =>
    count === 1 ? 'One entry could not be read and is left out.' : `${count} entries could not be read and are left out.`,
  dialogNotLoaded: 'This dialog could not be loaded. Check your connection.',
  readOnlyView: 'This view is read-only.',
  integrationStatus: (status) =>
    ({ 'setup-required': 'Setup required', pending: 'Pending', active: 'Active', error: 'Error', paused: 'Paused' })[status],
  statusNextStep: (status) =>
    ({
      'setup-required': '',
      pending: 'Waiting for confirmation by the application.',
      active: '',
      error: 'Check the configuration.',
      paused: 'The application is not in use at the moment.',
    })[status],
  integrationAddedOn: (date) => `Added on ${date}`,
  completeSetup: 'Complete setup',
  editConfiguration: 'Edit',
  actionOn: (action, application) => `${action}: ${application}`,
  integrationSwitch: (application) => `${application} integration`,

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
  integrationsAdded: (applications) => `Added: ${applications}.`,
  commitAdditions: 'Done',

  configurationTitle: (application) => `${application} configuration`,
  configurationAccount: (accountId) => `Account: ${accountId}`,
  saveConfiguration: 'Save',
  savingConfiguration: 'Saving …',
  configurationSaved: (application) => `The configuration of ${application} is saved.`,
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
  integrationRemoved: (application) => `${application} has been removed.`,

  cancelAction: 'Cancel',
  closeDialog: 'Close',
  tryAgain: 'Try again',
  failureReason: (code, retryAfter) =>
    ({
      network: 'The server cannot be reached. Check your connection and try again.',
      timeout: 'The server did not answer in time. Try again.',
      unauthenticated: 'You are not signed in any more. Sign in and try again.',
      forbidden: 'You do not have permission for this. Ask an administrator.',
      'not-found': 'The server does not find it. It may have been removed in the meantime.',
      conflict: 'Somebody else has made a change in the meantime. Check it and try again.',
      invalid: 'The server did not accept the entries. Check them and try again.',
      'rate-limited': retryAfter
        ? `There were too many requests. Try again in ${Math.ceil(retryAfter)} seconds.`
        : 'There were too many requests. Try again in a moment.',
      unavailable: 'The service is not available at the moment. Try again later.',
      malformed: 'The server’s answer could not be read. Try again, and tell support if it stays that way.',
      unknown: 'Something unexpected went wrong. Try again.',
    })[code],
  outcomeUncertain: 'It is uncertain whether the change took effect. Trying again is safe.',
};

registerTranslation(en);
