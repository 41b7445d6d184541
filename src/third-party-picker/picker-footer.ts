import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../ui/button.ts';
import { unknownOutcome, type OutcomeCheck } from '../ui/dialog/dialog-notices.ts';
import { notice } from '../ui/notice.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { StagedApplications } from './staged-applications.ts';

/** All that the footer of the picker shows. */
export interface PickerFooterView {
  /** The chosen applications. Undefined if nothing can be chosen. */
  readonly staged: StagedApplications | undefined;
  readonly check: OutcomeCheck;
  readonly adding: boolean;
  /** Whether adding is denied. A notice above the list says why. */
  readonly isDenied: boolean;
  /** Whether adding takes so long that the picker says so. */
  readonly slow: boolean;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** Says what Done will do or could not do, with the buttons that leave the picker. */
export function pickerFooter(localize: LocalizeController, view: PickerFooterView): TemplateResult {
  const { staged, check, adding, isDenied, slow, onCancel, onDone } = view;
  const { size, failed, uncertain } = staged ?? { size: 0, failed: 0, uncertain: 0 };
  return html`<footer role="none">
    ${
      failed > 0 && !adding
        ? notice({
            kind: 'danger',
            role: 'alert',
            part: 'error',
            text: localize.term('additionsFailed', { count: failed }),
          })
        : nothing
    }
    ${uncertain > 0 && !adding ? notice(unknownOutcome(localize, check, localize.term('retryIsSafe'))) : nothing}
    ${
      staged
        ? html`<p class="muted" role="status">
          ${slow ? localize.term('addingApplications') : localize.term('applicationsToAdd', { count: size })}
        </p>`
        : nothing
    }
    ${button({
      label: localize.term('cancelAction'),
      part: 'cancel-button',
      isDisabled: adding,
      onPress: onCancel,
    })}
    ${button({
      label: localize.term('commitAdditions'),
      part: 'done-button',
      variant: 'primary',
      isDisabled: adding || isDenied || !staged,
      isBusy: slow,
      onPress: onDone,
    })}
  </footer>`;
}
