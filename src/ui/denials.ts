import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { Permissions } from '../model/permissions.ts';

/** An action that may be denied. */
export type Action = 'add' | 'configure' | 'remove';

/** Why actions are not allowed: each distinct reason once, and the id of an action's reason, for `aria-describedby`. */
export class Denials {
  readonly #reasons: readonly string[];
  readonly #byAction: Readonly<Partial<Record<Action, string>>>;

  constructor(byAction: Readonly<Partial<Record<Action, string>>>) {
    this.#byAction = byAction;
    this.#reasons = [...new Set(Object.values(byAction))];
  }

  /** The id of the text that says why. Absent where the action is allowed. */
  idFor(action: Action): string | undefined {
    const reason = this.#byAction[action];
    return reason === undefined ? undefined : `denial-${this.#reasons.indexOf(reason)}`;
  }

  /** The reasons, to be shown once in the element. */
  render(): TemplateResult[] {
    return this.#reasons.map(
      (reason, index) => html`<p class="notice" part="denial" id="denial-${index}">${reason}</p>`,
    );
  }
}

/** What the permissions deny, in words. Where `everything` is given it is the reason for all of it. */
export function denialsOf(permissions: Permissions, localize: LocalizeController, everything?: string): Denials {
  const byAction: Partial<Record<Action, string>> = {};
  for (const action of ['add', 'configure', 'remove'] as const) {
    const permission = permissions[action];
    const reason = everything ?? (permission === true ? undefined : localize.text(permission));
    if (reason !== undefined) byAction[action] = reason;
  }
  return new Denials(byAction);
}
