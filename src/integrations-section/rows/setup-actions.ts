import type { LocalizeController } from '../../localization/localize-controller.ts';
import { fieldsOf, redirectSetupOf } from '../../model/application.ts';
import { isPreset } from '../../presets/preset-secrets.ts';
import type { ActionTarget, RowAction } from './row-action.ts';

/** The action that opens the set-up of an integration. None if its application has nothing to set up or to edit. */
export function setupActions(localize: LocalizeController, target: ActionTarget, onPress: () => void): RowAction[] {
  const { integration, application, isBusy, denialId } = target;
  const { status, applicationId } = integration;
  const isRedirected = redirectSetupOf(application);
  // After consent there is nothing to edit.
  const isEditable = isRedirected
    ? status !== 'active' && status !== 'paused'
    : fieldsOf(application).length || isPreset(applicationId);
  if (!isEditable) return [];
  const isIncomplete = status === 'setup-required' || isRedirected;
  return [
    {
      part: 'configure-button',
      label: localize.term(isIncomplete ? 'completeSetup' : 'editConfiguration'),
      variant: VARIANTS[status] ?? 'quiet',
      isDisabled: isBusy || denialId !== undefined,
      describedBy: denialId,
      onPress,
    },
  ];
}

/** Only what needs the user stands out. */
const VARIANTS: Readonly<Record<string, NonNullable<RowAction['variant']>>> = {
  'setup-required': 'primary',
  error: '',
};
