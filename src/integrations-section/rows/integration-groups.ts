import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { IntegrationStatus } from '../../model/integration.ts';
import type { ListedIntegration } from './row-action.ts';

/** A status that stands for its group. */
type GroupStatus = Exclude<IntegrationStatus, 'setup-required'>;

/** The integrations with one of a few statuses. The user deals with them in the same way. */
export interface StatusGroup {
  readonly statuses: readonly [GroupStatus, ...IntegrationStatus[]];
  readonly name: (localize: LocalizeController) => string;
}

/** The integrations that the user has to do something about. */
export const ATTENTION: StatusGroup = {
  statuses: ['error', 'setup-required'],
  name: (localize) => localize.term('needsAttention'),
};

const GROUPS: readonly StatusGroup[] = [
  ATTENTION,
  { statuses: ['pending'], name: (localize) => localize.term('waitsForOthers') },
  ...(['active', 'paused'] as const).map((status): StatusGroup => ({
    statuses: [status],
    name: (localize) => localize.term('integrationStatus', { status }),
  })),
];
const ORDER = GROUPS.flatMap(({ statuses }) => statuses);

/** The rank of an integration in a long list. What needs the user comes first. */
export function rankOf({ integration }: ListedIntegration): number {
  return ORDER.indexOf(integration.status);
}

/** Whether an integration is in a group. Without a group, every integration is. */
export function isInGroup({ integration }: ListedIntegration, group: StatusGroup | undefined): boolean {
  return !group || group.statuses.includes(integration.status);
}

/** How many integrations have each status. */
export type StatusCounts = ReadonlyMap<IntegrationStatus, number>;

/** Counts integrations by their status. */
export function countStatuses(views: readonly ListedIntegration[]): StatusCounts {
  const counts = new Map<IntegrationStatus, number>();
  for (const { integration } of views) counts.set(integration.status, (counts.get(integration.status) ?? 0) + 1);
  return counts;
}

/** How many of the counted integrations are in a group. Without a group, all of them. */
export function countIn(counts: StatusCounts, group: StatusGroup | undefined): number {
  let sum = 0;
  for (const [status, count] of counts) if (!group || group.statuses.includes(status)) sum += count;
  return sum;
}

/** All that the buttons of the groups show. */
interface GroupsView {
  readonly all: StatusCounts;
  /** The integrations that the search finds. */
  readonly found: StatusCounts;
  /** Undefined for all integrations. */
  readonly chosen: StatusGroup | undefined;
  readonly onChoose: (group: StatusGroup | undefined) => void;
}

/** Buttons that filter by group, each with the number of its integrations. */
export function groupButtons(
  localize: LocalizeController,
  { all, found, chosen, onChoose }: GroupsView,
): TemplateResult {
  const present = GROUPS.filter((group) => group === chosen || countIn(all, group) > 0);
  return html`<div class="groups" role="group" aria-label=${localize.term('filterIntegrations')}>
    ${[undefined, ...present].map((group) => {
      const count = countIn(found, group);
      const urgency = group === ATTENTION && count > 0 ? 'urgent' : '';
      return html`<button
        type="button"
        class="group"
        part="group-button"
        aria-pressed=${group === chosen}
        @click=${() => onChoose(group)}
      >
        ${group ? group.name(localize) : localize.term('allIntegrations')}
        <span class="count ${urgency}" part="count">${localize.write.number(count)}</span>
      </button>`;
    })}
  </div>`;
}
