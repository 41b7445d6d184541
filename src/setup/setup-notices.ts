import type { TemplateResult } from 'lit';
import type { IntegrationsError } from '../model/errors.ts';
import type { DialogAccountController } from '../ui/dialog/dialog-account-controller.ts';
import { absenceTemplate, absenceText, failedWriteNotice } from '../ui/dialog/dialog-notices.ts';
import type { DialogTarget } from '../ui/dialog/dialog-target.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { Field } from '../model/fields/field.ts';
import { conflictNotice, connectionTestNotice, lossNotice, wrongFieldsNotice } from './connection-notices.ts';
import type { Setup } from '../model/configuration/setup.ts';
import { fieldErrors } from './fields/field-errors.ts';
import type { SetupSession } from './setup-session.ts';

/** All that the notices at the foot of a set-up tell of. */
export interface SetupNoticesView {
  readonly account: DialogAccountController;
  readonly session: SetupSession;
  readonly setup: Setup;
  readonly subject: DialogTarget | undefined;
  /** Whether the account still has the integration. */
  readonly isPresent: boolean;
  readonly isTestSlow: boolean;
  readonly onChoose: (field: Field) => void;
}

/** What went wrong with a set-up, what others have changed meanwhile, or what a test of the connection found. */
export function setupNotices(localize: LocalizeController, view: SetupNoticesView): unknown {
  const { account, session, setup, isTestSlow } = view;
  if (!view.isPresent) return absenceNotices(localize, view);
  const { form, isConflict, isSaving, error } = session;
  if (form && isConflict) {
    const labels = setup.fields
      .filter(({ name }) => form.contested.includes(name))
      .map(({ label }) => localize.text(label));
    return conflictNotice(localize, {
      who: form.changedBy,
      fields: labels,
      isBusy: isSaving || account.denial('configure') !== undefined,
      onOverwrite: () => void session.overwrite(),
      onTake: () => session.takeTheirs(),
    });
  }
  if (error) return errorNotice(localize, session, error);
  const errors = form ? fieldErrors(localize, form, setup) : new Map<string, string>();
  if (errors.size < 2) return connectionTestNotice(localize, session.test.state, isTestSlow);
  return wrongFieldsNotice(
    localize,
    setup.fields.filter(({ name }) => errors.has(name)),
    view.onChoose,
  );
}

function absenceNotices(localize: LocalizeController, { account, session, subject }: SetupNoticesView): unknown {
  const { state } = account;
  if (state?.phase !== 'loaded') return absenceTemplate(localize, state, () => void account.load());
  const mayAdd = subject?.application && account.denial('add') === undefined && !session.isSaving;
  const error = session.error && errorNotice(localize, session, session.error);
  return [
    error,
    lossNotice(localize, absenceText(localize, state), mayAdd ? () => void session.addAgain() : undefined),
  ];
}

function errorNotice(localize: LocalizeController, session: SetupSession, error: IntegrationsError): TemplateResult {
  const check = { isRunning: session.isChecking, start: () => void session.check() };
  return failedWriteNotice(
    localize,
    localize.term('configurationNotSaved'),
    error,
    check,
    localize.term('inputStillHere'),
  );
}
