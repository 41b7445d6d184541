import type { Named, Word } from './word.ts';

/** What a set-up shows, apart from its fields. */
export interface SetupWords {
  /** Title of the set-up. */
  configurationTitle: Word<Named>;
  /** Below the title: the account that it acts on. */
  configurationAccount: Word<{ account: string }>;
  /** Set-up: shown while it is loading. */
  loadingConfiguration: string;
  /** Button of the set-up. */
  saveConfiguration: string;
  /** Set-up: heard while it is being saved. */
  savingConfiguration: string;
  /** Set-up: in bold before the reason. */
  configurationNotSaved: string;
  /** Set-up: after a reason why it was not saved. */
  inputStillHere: string;
  /** Set-up: in bold. `who` may be empty; `fields` are labels, and may be unknown. */
  changedElsewhere: Word<{ who: string; fields: readonly string[] }>;
  /** Button below that: gives up what the user entered. */
  takeTheirs: string;
  /** Button below that. */
  overwriteTheirs: string;
  /** Name of a choice below that, between two values of a field. */
  fieldToSave: Word<{ field: string }>;
  /** Column of that table, and what a choice in it begins with. `who` may be empty. */
  theirValue: Word<{ who: string }>;
  /** The other column. */
  myValue: string;
  /** Choice in place of a stored secret. */
  keepTheirSecret: string;
  /** Choice in place of a typed secret. */
  sendMySecret: string;
  /** Choice in place of no value. */
  emptyValue: string;
  /** Choice: a ticked box. */
  tickedValue: string;
  /** Choice: a box that is not ticked. */
  untickedValue: string;
  /** Button, if the integration was removed meanwhile. */
  addAgainAndSave: string;
  /** Button of the set-up. */
  testConnection: string;
  /** Set-up: while the test is running. */
  testingConnection: string;
  /** Result of the test. */
  connectionWorks: string;
  /** Result of the test, in bold. */
  connectionFails: string;
  /** After that, if the application gives no reason. */
  connectionFailsSave: string;
  /** Result of the test, in bold before the reason. */
  connectionNotTested: string;
  /** After that, if the portal gives no reason. */
  connectionNotTestable: string;
  /** In place of the fields. */
  nothingToSetUp: string;
  /** In place of the fields, in bold before the reason. */
  setupUnreadable: string;
  /** In place of the fields, or of the removal. */
  integrationNotFound: string;
  /** Title of the question before typed input is given up. */
  discardTitle: string;
  /** Text of that question. */
  discardText: string;
  /** Button of that question. */
  discardInput: string;
  /** The other button of that question. */
  keepEditing: string;
  /** Set-up: the page went on to another account or integration while something was typed. */
  dialogLeft: string;
}

/** What a set-up at another site shows. */
export interface ConsentWords {
  /** What will happen. */
  consentExplained: Word<Named>;
  /** `who` is a role, such as "an administrator of the tenant". */
  consentBy: Word<{ who: string }>;
  /** Button that opens the site. */
  startConsent: Word<Named>;
  /** Heard and shown while somebody has to consent. */
  awaitingConsent: string;
  /** After that. */
  consentMayWait: string;
  /** Link to the site. */
  openConsentPage: string;
  /** Before a link that another person may open. */
  handOverConsent: string;
  /** Label of that link. */
  consentLink: string;
  /** Button below that link. */
  mailConsent: string;
  /** Subject of that e-mail. */
  consentMailSubject: Word<Named>;
  /** Text of that e-mail. The link follows in a line of its own. `until` is a day and a time. */
  consentMailText: Word<Named & { until: string }>;
  /** Below that link, counted down. `time` is such as "in 9 minutes". */
  consentExpires: Word<{ time: string }>;
  /** Warning. */
  consentWindowBlocked: string;
  /** Warning. */
  consentWindowClosed: string;
  /** Warning, in bold. */
  consentLate: string;
  /** In bold, before the reason if there is one. */
  consentDenied: string;
  /** In bold before the reason. */
  consentNotStarted: string;
  /** The set-up is done. */
  consentGiven: string;
}
