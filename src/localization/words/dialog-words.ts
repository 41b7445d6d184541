import type { Named, Word } from './word.ts';

/** What the confirmation of a removal shows. */
export interface RemovalWords {
  /** Title of the confirmation. */
  removalTitle: Word<Named>;
  /** `integration` is its own name, and may be empty. */
  removalText: Word<Named & { integration: string; account: string }>;
  /** Note: the third party still accepts them. */
  credentialsStay: Word<Named>;
  /** Note, in place of that. */
  credentialsRevoked: Word<Named>;
  /** Button that removes, and the title if the integration is unknown. */
  removeIntegration: string;
  /** Heard while it is being removed. */
  removingIntegration: string;
  /** In bold before the reason. */
  integrationNotRemoved: string;
  /** While the consequences are being looked up. */
  loadingConsequences: string;
  /** In place of the consequences. */
  consequencesNotLoaded: string;
  /** Before a list of names. */
  dependentsStop: string;
  /** Warning. `who` may be empty. */
  removalChanged: Word<{ who: string }>;
}

/** What the menu of a row shows. */
export interface RowMenuWords {
  /** Name of its button and of the menu, before the name of the integration. */
  moreActions: string;
  /** Leads to the documentation of the application. */
  openDocumentation: string;
  /** Copies the identifier of the integration. */
  copyIdentifier: string;
}

/** What pausing shows. */
export interface PausingWords {
  /** Menu of a row. */
  pauseIntegration: string;
  /** The same item, if it is paused. */
  resumeIntegration: string;
  /** Name of the button of that menu, while it is being paused. */
  pausingIntegration: string;
  /** The same button, while it is being resumed. */
  resumingIntegration: string;
  /** Heard when it is done. */
  integrationPaused: Word<Named>;
  /** Heard when it is done. */
  integrationResumed: Word<Named>;
  /** Row: in bold before the reason. */
  integrationNotPaused: string;
  /** Row: in bold before the reason. */
  integrationNotResumed: string;
}

/** What several dialogs show, and what is heard when they have closed. */
export interface DialogWords {
  /** Heard when the panel has closed. */
  integrationsAdded: Word<{ applications: readonly string[] }>;
  /** Heard when the set-up has closed. */
  configurationSaved: Word<Named>;
  /** Heard when the confirmation has closed. */
  integrationRemoved: Word<Named>;
  /** Button of every dialog. */
  cancelAction: string;
  /** Name of the × of a dialog, and a button of a set-up that is done. */
  closeDialog: string;
  /** In bold: no answer came to what was sent. */
  outcomeUncertain: string;
  /** After that. */
  retryIsSafe: string;
  /** Button after that: asks the server what became of it. */
  checkAgain: string;
  /** While the server is asked. */
  checkingOutcome: string;
}
