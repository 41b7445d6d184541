import type { IntegrationAddedEvent, IntegrationRemovedEvent, IntegrationsAdapter } from 'integration-elements';
import type { SvelteHTMLElements } from 'svelte/elements';

declare const adapter: IntegrationsAdapter;
declare function take(value: unknown): void;

/** What Svelte takes as the attributes of a tag. */
type Section = SvelteHTMLElements['integrations-section'];

export const everything: Section = {
  class: 'wide',
  lang: 'de',
  'account-id': '100',
  accountId: '100',
  'heading-level': 3,
  adapter,
  'onintegration-added': (event) => take(event satisfies IntegrationAddedEvent),
  onclick: () => {},
};

export const dialog: SvelteHTMLElements['remove-integration-confirm'] = {
  open: true,
  'integration-id': '1',
  'onintegration-removed': (event) => take(event satisfies IntegrationRemovedEvent),
};

// @ts-expect-error An adapter is an object.
export const wrongAdapter: Section = { adapter: '/api' };
// @ts-expect-error There is no such property.
export const wrongName: Section = { acountId: '100' };
// @ts-expect-error There is no such tab.
export const wrongValue: SvelteHTMLElements['third-party-picker'] = { kind: 'other' };
// @ts-expect-error The event has other fields.
export const wrongField: Section = { 'onintegration-added': (event) => take(event.applicationId) };
