import { IntegrationsError } from '../../model/errors.ts';
import { failureNotice } from '../../ui/notice.ts';
import type { StepParts, StepView } from './step-view.ts';

/** Says that the fields of the application cannot be read. */
export function unreadableStep({ localize, account }: StepView): StepParts {
  const error = new IntegrationsError('malformed');
  return { body: failureNotice(localize, localize.term('setupUnreadable'), error, () => void account.load()) };
}
