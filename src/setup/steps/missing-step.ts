import { absenceTemplate } from '../../ui/dialog/dialog-notices.ts';
import type { StepParts, StepView } from './step-view.ts';

/** Says why the dialog does not have its integration: it is loading, or has failed to, or the account has none. */
export function missingStep({ localize, account }: StepView): StepParts {
  return { body: absenceTemplate(localize, account.state, 'loadingConfiguration', () => void account.load()) };
}
