import { html, nothing, type TemplateResult } from 'lit';
import { unknownOutcome, type OutcomeCheck } from '../ui/dialog/dialog-notices.ts';
import { button } from '../ui/button.ts';
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

/** Says what Done could not do. */
export function pickerNotices(localize: LocalizeController, { staged, check, adding }: PickerFooterView): unknown {
  const { failed, uncertain } = staged ?? { failed: 0, uncertain: 0 };
  if (adding) return nothing;
  return [
    failed > 0 &&
      notice({
        kind: 'danger',
        role: 'alert',
        part: 'error',
        text: localize.term('additionsFailed', { count: failed }),
      }),
    uncertain > 0 && notice(unknownOutcome(localize, check, localize.term('retryIsSafe'))),
  ].filter(Boolean);
}

/** Says what Done will do, with the buttons that leave the picker. */
export function pickerFooter(localize: LocalizeController, view: PickerFooterView): TemplateResult {
  const { staged, adding, isDenied, slow, onCancel, onDone } = view;
  return html`<footer role="none" part="dialog-footer">
    ${
      staged
        ? html`<p class="muted" role="status">
          ${slow ? localize.term('addingApplications') : localize.term('applicationsToAdd', { count: staged.size })}
        </p>`
        : nothing
    }
    ${button({ label: localize.term('cancelAction'), part: 'cancel-button', isDisabled: adding, onPress: onCancel })}
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
