import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';

/** The dialog that asks before typed input is discarded. Escape keeps it. */
export function discardQuestion(localize: LocalizeController, keep: () => void, discard: () => void): TemplateResult {
  const handleCancel = (event: Event): void => {
    event.preventDefault();
    keep();
  };
  // Caught before it becomes a `cancel`: browsers give that to the dialog beneath, too, where nothing was pressed in between.
  const handleKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') handleCancel(event);
  };
  const handleClose = ({ currentTarget }: Event): void => {
    // The event comes late: the question may be asked again by then.
    if (currentTarget instanceof HTMLDialogElement && !currentTarget.open) keep();
  };
  return html`<dialog
    class="base question"
    id="question"
    part="question"
    role="alertdialog"
    aria-labelledby="question-title"
    aria-describedby="question-text"
    @keydown=${handleKeydown}
    @cancel=${handleCancel}
    @close=${handleClose}
  >
    <div class="frame">
      <header role="none"><h2 class="title" id="question-title">${localize.term('discardTitle')}</h2></header>
      <p class="body" id="question-text">${localize.term('discardText')}</p>
      <footer role="none">
        <button type="button" class="button" autofocus @click=${keep}>${localize.term('keepEditing')}</button>
        <button type="button" class="button danger" @click=${discard}>${localize.term('discardInput')}</button>
      </footer>
    </div>
  </dialog>`;
}
