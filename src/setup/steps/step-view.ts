import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { DialogAccountController } from '../../ui/dialog/dialog-account-controller.ts';
import type { ConsentSession } from '../consent/consent-session.ts';
import type { EntrySync } from '../fields/entry-sync.ts';
import type { SetupSession } from '../setup-session.ts';

/** The dialog that a step is drawn in, and what it works with. */
export interface StepView {
  readonly localize: LocalizeController;
  readonly account: DialogAccountController;
  readonly session: SetupSession;
  readonly consent: ConsentSession;
  readonly entries: EntrySync;
  /** Whether password managers may keep secrets. */
  readonly passwordManagers: boolean;
  /** Whether saving takes so long that the dialog says so. */
  readonly isSavingSlow: boolean;
  /** Whether testing takes so long that the dialog says so. */
  readonly isTestSlow: boolean;
  readonly onChange: () => void;
  readonly onSubmit: (event: SubmitEvent) => void;
  /** Closes the dialog if nothing would be lost, or else asks. */
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** What a step shows in the dialog. */
export interface StepParts {
  readonly body: unknown;
  /** The messages above the body. */
  readonly notices?: unknown;
  /** The buttons, if they are not those that test, save and cancel. */
  readonly buttons?: unknown;
}

/** Whether the user may not save now. */
export function isDenied({ account }: StepView): boolean {
  return account.denial('configure') !== undefined;
}

/** The id of the notice that says why the user may not save now. */
export function denialId({ localize, account }: StepView): string | undefined {
  return localize.text(account.denial('configure')) ? 'denial' : undefined;
}
