import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Application } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';

/** Something that the user can do with the integration of a row. It is drawn as a button. */
export interface RowAction {
  readonly part: string;
  /** The text of the button. The accessible name also says what it acts on. */
  readonly label: string;
  /** How much the button stands out. */
  readonly variant: 'primary' | 'quiet' | '';
  readonly isDisabled: boolean;
  readonly isBusy?: boolean;
  /** The id of the notice that says why the action is denied. Undefined if it is allowed. */
  readonly denialId: string | undefined;
  readonly onPress: () => void;
}

/** An integration that actions are for. */
export interface ActionTarget {
  readonly id: string;
  readonly integration: Integration;
  /** Undefined if the catalogue does not have it any more. */
  readonly application: Application | undefined;
  /** The name for the controls, which no other integration has. */
  readonly fullName: string;
  /** Whether something else is being done with the integration. */
  readonly isBusy: boolean;
  /** The id of the notice that says why configuring is denied. Undefined if it is allowed. */
  readonly denialId: string | undefined;
}

/** The button of an action. */
export function rowActionButton(localize: LocalizeController, name: string, action: RowAction): TemplateResult {
  const { part, label, variant, isDisabled, isBusy = false, denialId, onPress } = action;
  return html`<button
    type="button"
    class="button ${variant}"
    part=${part}
    aria-label=${localize.term('actionOn', label, name)}
    aria-disabled=${isDisabled}
    aria-busy=${isBusy}
    aria-describedby=${denialId ?? nothing}
    @click=${isDisabled ? nothing : onPress}
  >
    ${label}
  </button>`;
}
