import type { IntegrationStatus } from '../../model/integration.ts';
import type { Word } from './word.ts';

/** What the panel shows. */
export interface PickerWords {
  /** Tab of the panel. */
  thirdPartyApplications: string;
  /** Tab of the panel with the portal's own applications, if no vendor is named. */
  vendorApplications: string;
  /** Panel: shown while the catalogue is loading. */
  loadingApplications: string;
  /** Label of the panel's search field. */
  searchApplications: string;
  /** Panel: a tab has no application at all. */
  noApplications: string;
  /** Panel: nothing was found. */
  noApplicationMatches: Word<{ search: string }>;
  /** Panel: nothing was found in the chosen category. */
  noApplicationInCategory: Word<{ search: string; category: string }>;
  /** Button below "nothing was found", in the panel and a long list. */
  clearSearch: string;
  /** Panel: heard after a search, and with a tab. */
  applicationCount: Word<{ count: number }>;
  /** Button below "nothing was found": `place` is another tab, or all categories. */
  matchesElsewhere: Word<{ count: number; place: string }>;
  /** Panel: while more of a large catalogue is loading. */
  catalogueComing: string;
  /** Panel: while the server is searching a large catalogue. */
  searchingEverything: string;
  /** Panel: in bold before the reason. */
  catalogueIncomplete: string;
  /** Panel: in bold before the reason. */
  searchIncomplete: string;
  /** Panel: name of the menu of categories. */
  applicationCategory: string;
  /** Panel: first entry of the menu of categories, and a place to search. */
  allCategories: string;
  /** Button of an application in the panel. */
  addApplication: string;
  /** The same button, pressed: Done will add the application. */
  applicationChosen: string;
  /** Panel: below an application that can be added several times. */
  timesOnAccount: Word<{ count: number }>;
  /** Footer of the panel: what Done will do. */
  applicationsToAdd: Word<{ count: number }>;
  /** Footer of the panel, while Done is running. */
  addingApplications: string;
  /** Footer of the panel: the reasons are with the applications. */
  additionsFailed: Word<{ count: number }>;
  /** Panel: in bold before the reason, below an application. */
  applicationNotAdded: string;
  /** Button that closes the panel and adds what was chosen. */
  commitAdditions: string;
}

/** What a long list in the section shows. */
export interface LongListWords {
  /** Label of the search field, and name of the filter buttons. */
  filterIntegrations: string;
  /** Heard after a search. */
  integrationCount: Word<{ count: number }>;
  /** Nothing was found. */
  noIntegrationMatches: Word<{ search: string }>;
  /** Nothing was found with the chosen filter button. */
  noIntegrationInGroup: Word<{ search: string; group: string }>;
  /** The chosen filter button has no rows any more. `error` stands for all that need attention. */
  noIntegrationOfStatus: Word<{ status: Exclude<IntegrationStatus, 'setup-required'> }>;
  /** Filter button. */
  allIntegrations: string;
  /** Filter button: integrations with an error or without set-up. */
  needsAttention: string;
  /** Filter button: integrations that wait for somebody else. */
  waitsForOthers: string;
  /** Heard when the number changes. */
  integrationsNeedAttention: Word<{ count: number }>;
}
