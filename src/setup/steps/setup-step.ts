import { redirectSetupOf, type RedirectSetup } from '../../model/application.ts';
import type { Setup } from '../../model/configuration/setup.ts';
import type { DialogTarget } from '../../ui/dialog/dialog-target.ts';
import type { SetupForm } from '../form/setup-form.ts';

/**
 * What the dialog of a set-up shows: the fields; the fields of an integration that has been lost meanwhile; consent at
 * another site; that there is nothing to set up; that the application's fields cannot be read; or why the integration
 * is missing. If the user may not save, a step shows the same, locked, with the reason.
 */
export type SetupStep =
  | { readonly kind: 'fields'; readonly target: DialogTarget; readonly setup: Setup; readonly form: SetupForm }
  | { readonly kind: 'lost'; readonly target: DialogTarget; readonly setup: Setup; readonly form: SetupForm }
  | { readonly kind: 'nothing-to-do'; readonly target: DialogTarget; readonly setup: Setup; readonly form: SetupForm }
  | { readonly kind: 'consent'; readonly target: DialogTarget; readonly redirect: RedirectSetup }
  | { readonly kind: 'unreadable'; readonly target: DialogTarget }
  | { readonly kind: 'missing'; readonly target?: DialogTarget | undefined };

/** One kind of step. */
export type StepOf<Kind extends SetupStep['kind']> = Extract<SetupStep, { kind: Kind }>;

/** What the dialog knows about its integration. */
interface SetupFacts {
  /** The integration as the account has it now. Undefined if the account does not have it. */
  readonly present: DialogTarget | undefined;
  /** The integration as it was when its application was known last. Undefined until the account has had it. */
  readonly target: DialogTarget | undefined;
  /** What its set-up asks for. Undefined if that cannot be read. */
  readonly setup: Setup | undefined;
  /** What the user has entered. */
  readonly form: SetupForm | undefined;
}

/** Returns the step of a set-up. */
export function setupStep({ present, target, setup, form }: SetupFacts): SetupStep {
  const redirect = redirectSetupOf(present?.application);
  if (present && redirect) return { kind: 'consent', target: present, redirect };
  if (!target || !form || !(present || setup)) return { kind: 'missing', target };
  if (!setup) return { kind: 'unreadable', target };
  if (!present) return { kind: 'lost', target, setup, form };
  return { kind: setup.fields.length > 0 ? 'fields' : 'nothing-to-do', target, setup, form };
}
