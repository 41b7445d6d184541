import type { Application } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import type { ButtonView } from '../../ui/button.ts';

/** Something that the user can do with the integration of a row. It is drawn as a button. */
export interface RowAction extends Omit<ButtonView, 'name'> {
  readonly label: string;
  /** What the button is called while it is busy. */
  readonly progress?: string | undefined;
  /** Tells the actions of a row apart. */
  readonly part: string;
}

/** An integration in the list. */
export interface ListedIntegration {
  readonly id: string;
  readonly integration: Integration;
  /** Undefined if the catalogue does not have it any more. */
  readonly application: Application | undefined;
  /** The name for the controls, which no other integration has. */
  readonly fullName: string;
}

/** An integration that actions are for. */
export interface ActionTarget extends ListedIntegration {
  /** Whether something else is being done with the integration. */
  readonly isBusy: boolean;
  /** The id of the notice that says why configuring is denied. Undefined if it is allowed. */
  readonly denialId: string | undefined;
}
