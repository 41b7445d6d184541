import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';
import { button } from '../ui/button.ts';

/** Draws the dialog that asks before it discards what the user has entered. */
export function discardQuestion(localize: LocalizeController, keep: () => void, discard: () => void): TemplateResult {
  return html`<dialog
    class="base question"
    id="question"
    part="question"
    role="alertdialog"
    aria-labelledby="question-title"
    aria-describedby="question-text"
  >
    <div class="frame">
      <header role="none" part="dialog-header"><h2 class="title" part="title" id="question-title">${localize.term('discardTitle')}</h2></header>
      <p class="body" part="dialog-body" id="question-text">${localize.term('discardText')}</p>
      <footer role="none" part="dialog-footer">
        ${button({ label: localize.term('keepEditing'), isFocusedFirst: true, onPress: keep })}
        ${button({ label: localize.term('discardInput'), variant: 'danger', onPress: discard })}
      </footer>
    </div>
  </dialog>`;
}
