import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { wholeNumber } from '../../localization/whole-number.ts';
import type { IntegrationStatus } from '../../model/integration.ts';
import type { IntegrationView } from './integration-row.ts';

/** Integrations of which the same is to be done. */
export interface Group {
  readonly statuses: readonly IntegrationStatus[];
  readonly name: (localize: LocalizeController) => string;
}

/** What somebody has to do something about. */
export const ATTENTION: Group = {
  statuses: ['error', 'setup-required'],
  name: (localize) => localize.term('needsAttention'),
};

const GROUPS: readonly Group[] = [
  ATTENTION,
  { statuses: ['pending'], name: (localize) => localize.term('waitsForOthers') },
  ...(['active', 'paused'] as const).map((status): Group => ({
    statuses: [status],
    name: (localize) => localize.term('integrationStatus', status),
  })),
];
const ORDER = GROUPS.flatMap(({ statuses }) => statuses);

/** The place of an integration among others: first what needs somebody first. */
export function rankOf({ integration }: IntegrationView): number {
  return ORDER.indexOf(integration.status);
}

/** Whether an integration is in a group, or in all of them. */
export function isIn({ integration }: IntegrationView, group: Group | undefined): boolean {
  return !group || group.statuses.includes(integration.status);
}

/** The groups that an account has, and which of them is shown. Absent stands for all. */
interface GroupsView {
  readonly all: readonly IntegrationView[];
  /** Those that a search lets through, which are counted. */
  readonly found: readonly IntegrationView[];
  readonly chosen: Group | undefined;
  readonly choose: (group: Group | undefined) => void;
}

/** Buttons that show one of the groups, with how many are in it now. */
export function groupButtons({ all, found, chosen, choose }: GroupsView, localize: LocalizeController): TemplateResult {
  const present = GROUPS.filter((group) => group === chosen || all.some((view) => isIn(view, group)));
  return html`<div class="groups" role="group" aria-label=${localize.term('filterIntegrations')}>
    ${[undefined, ...present].map((group) => {
      const count = found.filter((view) => isIn(view, group)).length;
      return html`<button type="button" class="group" part="group-button" aria-pressed=${group === chosen} @click=${() => choose(group)}>
          ${group ? group.name(localize) : localize.term('allIntegrations')}
          <span class="count ${group === ATTENTION && count > 0 ? 'urgent' : ''}">${wholeNumber(count, localize.language)}</span>
        </button>`;
    })}
  </div>`;
}
