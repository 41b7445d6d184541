import type { InitialTranslation } from '../translation.ts';

/** The English words of the first load: what a section with a short list shows. */
export const enInitial: InitialTranslation = {
  $code: 'en',

  integrationsHeading: 'Integrations',
  addNewIntegration: '+ Add new',
  loadingIntegrations: 'Loading integrations…',
  noIntegrations: 'This account has no integrations yet. Add an application to get started.',
  noDataSource: 'Integrations aren’t set up on this page.',
  integrationsNotLoaded: 'The integrations could not be loaded.',
  integrationsOutOfDate: 'The list may be out of date.',
  applicationsNotLoaded: 'The applications could not be loaded.',
  entriesLeftOut: ({ count }, { plural }) =>
    plural(count, {
      one: '# entry could not be read and is left out.',
      other: '# entries could not be read and are left out.',
    }),
  dialogNotLoaded: 'This dialog could not be loaded. Check your connection.',
  readOnlyView: 'This view is read-only.',
  integrationStatus: ({ status }) =>
    ({ 'setup-required': 'Setup required', pending: 'Pending', active: 'Active', error: 'Error', paused: 'Paused' })[
      status
    ],
  statusNextStep: ({ status }) =>
    ({
      'setup-required': '',
      pending: 'Waiting for confirmation by the application.',
      active: '',
      error: 'Not working. Check the configuration.',
      paused: 'The application is not in use at the moment.',
    })[status],
  waitingForConsent: 'Waiting for consent',
  integrationAddedOn: ({ date }) => `Added on ${date}`,
  completeSetup: 'Complete setup',
  editConfiguration: 'Edit',
  actionOn: ({ action, application }) => `${action}: ${application}`,
  integrationSwitch: ({ application }) => `${application} integration`,
  tryAgain: 'Try again',
  failureReason: ({ code, retryAfter }, { duration }) =>
    ({
      network: 'The server cannot be reached. Check your connection and try again.',
      timeout: 'The server did not answer in time. Try again.',
      unauthenticated: 'You are not signed in any more. Sign in and try again.',
      forbidden: 'You do not have permission for this. Ask whoever manages your role.',
      'not-found': 'The server does not find it. It may have been removed in the meantime.',
      conflict: 'Somebody else has made a change in the meantime. Check it and try again.',
      invalid: 'The server did not accept the entries. Check them and try again.',
      'rate-limited': `There were too many requests. Try again ${retryAfter ? duration(retryAfter) : 'in a moment'}.`,
      unavailable: 'The service is not available at the moment. Try again later.',
      malformed: 'The server’s answer could not be read. Try again, and tell support if it stays that way.',
      unknown: 'Something unexpected went wrong. Try again.',
    })[code],
};
