import { html, nothing } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { Permissions } from '../model/permissions.ts';
import { notice } from './notice.ts';

/** An action that may be denied. */
export type Action = 'add' | 'configure' | 'remove';

/** Why actions are denied. Each distinct reason is shown once, and controls refer to it by `aria-describedby`. */
export interface DeniedActions {
  /** The id of the notice that says why an action is denied. Undefined if the action is allowed. */
  reasonId(action: Action): string | undefined;
  /** Draws a notice with the reasons. */
  render(): unknown;
}

/** What the permissions deny, in words. `everything` is the reason for all actions, if it is given. */
export function deniedActions(
  localize: LocalizeController,
  permissions: Permissions,
  everything?: string,
): DeniedActions {
  const reasons: string[] = [];
  const ids: Partial<Record<Action, string>> = {};
  for (const action of ['add', 'configure', 'remove'] as const) {
    const permission = permissions[action];
    const reason = everything ?? (permission === true ? undefined : localize.text(permission));
    if (reason === undefined) continue;
    if (!reasons.includes(reason)) reasons.push(reason);
    ids[action] = `denial-${reasons.indexOf(reason)}`;
  }
  return {
    reasonId: (action) => ids[action],
    render: () =>
      reasons.length === 0
        ? nothing
        : notice({
            kind: 'denied',
            part: 'denial',
            text: reasons.map((text, index) => html`<span class="line" id="denial-${index}">${text}</span>`),
          }),
  };
}
