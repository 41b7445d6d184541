import type { ErrorCode } from '../../model/errors.ts';
import type { IntegrationStatus } from '../../model/integration.ts';
import type { Named, Word } from './word.ts';

/** What a section with a short list shows. */
export interface SectionWords {
  /** Heading of the section, title of the panel. */
  integrationsHeading: string;
  /** Button in the heading of the section. */
  addNewIntegration: string;
  /** Section: heard while the list is loading. Removal: shown meanwhile. */
  loadingIntegrations: string;
  /** Section: in place of an empty list. */
  noIntegrations: string;
  /** Section and dialogs: the page gave no adapter or no account. Users cannot do anything about it. */
  noDataSource: string;
  /** Section and dialogs: in bold before the reason. */
  integrationsNotLoaded: string;
  /** Section: in bold before the reason, above a list that could not be loaded again. */
  integrationsOutOfDate: string;
  /** Section: in bold before the reason, above a list of which applications are unknown. */
  applicationsNotLoaded: string;
  /** Section: warning above the list. */
  entriesLeftOut: Word<{ count: number }>;
  /** Section: in place of a dialog whose code did not come. */
  dialogNotLoaded: string;
  /** Section and dialogs: why all controls are disabled. */
  readOnlyView: string;
  /** Badge of a row; filter of a long list. */
  integrationStatus: Word<{ status: IntegrationStatus }>;
  /** Row: below the name, if the application gives no reason. Empty if a button says what to do. */
  statusNextStep: Word<{ status: IntegrationStatus }>;
  /** Badge of a row, and set-up at another site: somebody has to consent. */
  waitingForConsent: string;
  /** Row: the line of detail. `date` is a day, written out. */
  integrationAddedOn: Word<{ date: string }>;
  /** Button of a row. */
  completeSetup: string;
  /** Button of a row that is set up. */
  editConfiguration: string;
  /** The accessible name of a button in a row or the panel: what it does, and with what. */
  actionOn: Word<Named & { action: string }>;
  /** Name of the switch in a row and in the panel. */
  integrationSwitch: Word<Named>;
  /** Button after a failure. */
  tryAgain: string;
  /** After each failure: why, and what to do. `retryAfter` is in seconds. */
  failureReason: Word<{ code: ErrorCode; retryAfter?: number | undefined }>;
}
